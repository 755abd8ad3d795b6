// Leads on from an address that has changed, with whatever stands behind the path. Without scripts the page itself does, as far
// as it can: to the page alone.
location.replace(document.currentScript.dataset.to + location.search + location.hash);
