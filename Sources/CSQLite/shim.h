#include <sqlite3.h>

/// The "query planner stability guarantee": a statement is planned once, whatever is bound to it. Without it SQLite
/// plans again whenever the pattern of a LIKE is bound. (sqlite3_db_config takes variable arguments, which Swift lacks.)
static inline int kap_keep_plans(sqlite3 *connection) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_QPSG, 1, (int *)0);
}
