// Methods, statuses and field names are part of this target's own surface, so whoever imports it sees them.
@_exported import HTTPTypes
