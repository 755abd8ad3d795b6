//! Debian's packages, where there are any.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process;

/// Those of `packages` that are not installed; all of them where there is no Debian.
pub fn missing<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    let is_installed = |package: &str| {
        let mut query = process::command("dpkg-query");
        query.args(["--show", "--showformat", "${db:Status-Status}", package]);
        process::said_by(&mut query).is_some_and(|status| status == "installed")
    };
    packages.iter().copied().filter(|package| !is_installed(package)).collect()
}

/// Installs those of `packages` that are missing.
pub fn install(packages: &[&str], why: &str) -> Outcome {
    let packages = missing(packages);
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    let by_hand = format!("install by hand, {why}: {names}");
    if process::said_by(process::command("apt-get").arg("--version")).is_none() {
        return Err(Failure::new(format!("missing {why}: {names}; and there is no apt-get to install it with"))
            .remedy("install the same with this system's own package manager"));
    }
    process::step("Reading Debian's list of packages", privileged()?.args(["update", "-qq"]))
        .map_err(|failure| failure.remedy(by_hand.clone()))?;
    let mut install = privileged()?;
    install.args(["install", "--yes", "-qq", "--no-install-recommends"]).args(&packages);
    process::step(&format!("Installing {names} ({why}; about a minute)"), &mut install)
        .map_err(|failure| failure.remedy(by_hand))
}

/// `apt-get`, as root.
fn privileged() -> Outcome<Command> {
    let is_root = process::said_by(process::command("id").arg("-u")).is_some_and(|id| id == "0");
    let mut command = if is_root {
        process::command("env")
    } else if process::said_by(process::command("sudo").arg("--version")).is_some() {
        let mut sudo = process::command("sudo");
        // A person may be asked for a password; sudo reads it from the terminal itself.
        sudo.arg("env");
        sudo
    } else {
        return Err(Failure::new("packages must be installed, and this is neither root nor is there a sudo")
            .remedy("run the same as root once, or install sudo"));
    };
    // Another apt may be at work; wait for it instead of failing.
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]);
    Ok(command)
}
