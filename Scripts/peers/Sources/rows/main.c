// The rows that turns left in a store, written once more and nothing else: what keeping them costs on this machine, without a web server, a reader of
// replies or Swift. Prints the microseconds of CPU a turn, and how many rows a turn has.
//
// Usage: rows STORE COPY TURNS_A_COMMIT
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static sqlite3 *store, *copy;

static _Noreturn void fail(sqlite3 *database) {
    fprintf(stderr, "%s\n", sqlite3_errmsg(database));
    exit(1);
}

static void run(const char *sql) {
    if (sqlite3_exec(copy, sql, NULL, NULL, NULL) != SQLITE_OK) fail(copy);
}

static sqlite3_stmt *prepared(sqlite3 *database, const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) fail(database);
    return statement;
}

// All rows of one table in memory, and the statement that writes one of them.
typedef struct {
    sqlite3_value ***rows;
    int columns;
    long count, written;
    sqlite3_stmt *insert;
} Table;

static Table table(const char *name, const char *query) {
    Table table = {0};
    sqlite3_stmt *all = prepared(store, query);
    table.columns = sqlite3_column_count(all);
    for (long room = 0; sqlite3_step(all) == SQLITE_ROW; table.count++) {
        if (table.count == room) table.rows = realloc(table.rows, (room = room * 2 + 1024) * sizeof *table.rows);
        sqlite3_value **row = table.rows[table.count] = malloc(table.columns * sizeof *row);
        for (int column = 0; column < table.columns; column++) row[column] = sqlite3_value_dup(sqlite3_column_value(all, column));
    }
    sqlite3_finalize(all);
    char places[100] = "?", *sql;
    for (int column = 1; column < table.columns; column++) snprintf(places + 2 * column - 1, 3, ",?");
    sql = sqlite3_mprintf("INSERT OR REPLACE INTO %s VALUES (%s)", name, places);
    table.insert = prepared(copy, sql);
    sqlite3_free(sql);
    return table;
}

static void write_up_to(Table *table, long end) {
    for (; table->written < end; table->written++) {
        for (int column = 0; column < table->columns; column++)
            sqlite3_bind_value(table->insert, column + 1, table->rows[table->written][column]);
        if (sqlite3_step(table->insert) != SQLITE_DONE) fail(copy);
        sqlite3_reset(table->insert);
    }
}

static double cpu(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc != 4) return fprintf(stderr, "rows STORE COPY TURNS_A_COMMIT\n"), 2;
    if (sqlite3_open_v2(argv[1], &store, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) fail(store);
    if (sqlite3_open(argv[2], &copy) != SQLITE_OK) fail(copy);
    // As `SQLiteOpening` has them.
    run("PRAGMA page_size = 2048; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -4000;"
        "PRAGMA wal_autocheckpoint = 3000; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON");
    sqlite3_stmt *shapes = prepared(store, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'");
    while (sqlite3_step(shapes) == SQLITE_ROW) run((const char *)sqlite3_column_text(shapes, 0));
    sqlite3_finalize(shapes);

    const char *order = "ORDER BY received_at, message_id";
    char *snapshots = sqlite3_mprintf("SELECT s.* FROM receipts AS r JOIN snapshots AS s USING (consultation, participant) %s", order);
    char *receipts = sqlite3_mprintf("SELECT * FROM receipts %s", order);
    // One receipt a turn, and the snapshot of whose it is; of the others as many as come to it.
    Table tables[] = {
        table("receipts", receipts), table("snapshots", snapshots), table("events", "SELECT * FROM events ORDER BY position"),
        table("sealed", "SELECT * FROM sealed ORDER BY row"), table("outbox", "SELECT * FROM outbox ORDER BY id"),
    };
    int kinds = sizeof tables / sizeof *tables;
    long turns = tables[0].count, step = atol(argv[3]), rows = 0;
    double before = cpu();
    for (long turn = 0; turn < turns; turn += step) {
        long end = turn + step < turns ? turn + step : turns;
        run("BEGIN IMMEDIATE");
        for (long each = turn + 1; each <= end; each++)
            for (int kind = 0; kind < kinds; kind++) write_up_to(&tables[kind], tables[kind].count * each / turns);
        run("COMMIT");
    }
    double spent = cpu() - before;
    for (int kind = 0; kind < kinds; kind++) rows += tables[kind].written;
    if (turns == 0) return fprintf(stderr, "no turns in %s\n", argv[1]), 1;
    printf("%.0f %.1f\n", spent * 1e6 / turns, (double)rows / turns);
}
