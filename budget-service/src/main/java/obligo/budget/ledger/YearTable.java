package obligo.budget.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;

/** The head of each year's books in the database, which is also their lock. */
final class YearTable {
    private YearTable() {}

    /**
     * Locks the years, always in the order of their keys, and tells their heads; those that nobody has begun yet are left
     * out, and so are those to be skipped.
     */
    static void lock(
            RoundTrip trip, SortedSet<YearKey> years, Ledger.Lock lock, BiConsumer<YearKey, YearBooks.Head> found) {
        String sql = """
                select y.jobcenter, y.fiscal_year, y.status, y.journal_sequence, y.journal_hash,
                       case when isfinite(y.journal_at) then y.journal_at end, y.books_version
                from unnest(?::text[], ?::int[]) as k (jobcenter, fiscal_year)
                join budget_year y on y.jobcenter = k.jobcenter and y.fiscal_year = k.fiscal_year
                order by y.jobcenter, y.fiscal_year
                for no key update of y""";
        trip.read(
                lock == Ledger.Lock.SKIPPING ? sql + " skip locked" : sql,
                new ColumnArrays<>(years).years(Function.identity()),
                row -> found.accept(new YearKey(row.getString(1), row.getInt(2)), head(row)));
    }

    private static YearBooks.Head head(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(6, OffsetDateTime.class);
        return new YearBooks.Head(
                YearStatus.valueOf(row.getString(3)),
                row.getLong(4),
                row.getString(5),
                at == null ? Instant.EPOCH : at.toInstant(),
                row.getLong(7));
    }

    /** Begins the years of those Jobcenters that exist. */
    static void begin(RoundTrip trip, Collection<YearKey> years) {
        String sql = """
                insert into budget_year (jobcenter, fiscal_year, revision, plan_revision)
                select k.jobcenter, k.fiscal_year, 0, 0
                from unnest(?::text[], ?::int[]) as k (jobcenter, fiscal_year)
                join known_jobcenter using (jobcenter)
                order by 1, 2
                on conflict do nothing
                returning jobcenter""";
        trip.read(sql, new ColumnArrays<>(years).years(Function.identity()), row -> {});
    }

    static void write(RoundTrip trip, Collection<YearBooks> books) {
        String sql = """
                update budget_year y set status = v.status, journal_sequence = v.sequence, journal_hash = v.hash,
                    journal_at = v.at, books_version = y.books_version + 1
                from unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[])
                    as v (jobcenter, fiscal_year, status, sequence, hash, at)
                where y.jobcenter = v.jobcenter and y.fiscal_year = v.fiscal_year""";
        trip.write(
                sql,
                new ColumnArrays<>(books)
                        .years(YearBooks::key)
                        .texts(year -> year.head().status().name())
                        .longs(year -> year.head().sequence())
                        .texts(year -> year.head().hash())
                        .of("timestamptz", year -> year.head().journalAt().toString()));
    }
}
