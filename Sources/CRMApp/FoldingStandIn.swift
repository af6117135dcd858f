/// Stands in until the views fold text; removed then.
func searchText(_ text: String) -> String { text.lowercased() }
