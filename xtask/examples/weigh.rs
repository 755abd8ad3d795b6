fn main() {
    let a = std::env::args().nth(1).unwrap();
    println!("{:?}", xtask::sizes::check(std::path::Path::new(&a), "/").map_err(|e| e.to_string()));
}
