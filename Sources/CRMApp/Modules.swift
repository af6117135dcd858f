/// Every part of the product. Adding one is adding its folder and its line here.
let modules: [Module] = [
]
