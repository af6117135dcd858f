// CRMApp
