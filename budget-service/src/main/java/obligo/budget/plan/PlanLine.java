package obligo.budget.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import obligo.budget.year.BudgetRevision;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A line of the plan, valid since a revision until another replaced or removed it. */
@Entity
@Table(name = "plan_line")
@IdClass(PlanLine.Key.class)
class PlanLine extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    String line;

    @Id
    long sinceRevision;

    @Nullable
    Long untilRevision;

    int place;

    @Nullable
    String documentRow;

    String label;

    @Nullable
    String category;

    @Nullable
    String subcategory;

    String[] instruments;
    boolean runOff;

    @Nullable
    String note;

    @ElementCollection
    @CollectionTable(
            name = "plan_line_source",
            joinColumns = {
                @JoinColumn(name = "jobcenter", referencedColumnName = "jobcenter"),
                @JoinColumn(name = "fiscal_year", referencedColumnName = "fiscalYear"),
                @JoinColumn(name = "line", referencedColumnName = "line"),
                @JoinColumn(name = "since_revision", referencedColumnName = "sinceRevision")
            })
    @OrderColumn(name = "place")
    List<Source> sources = new ArrayList<>();

    protected PlanLine() {}

    PlanLine(BudgetRevision since, int place, Line line) {
        this.jobcenter = since.jobcenter();
        this.fiscalYear = since.fiscalYear();
        this.sinceRevision = since.number();
        this.place = place;
        this.line = line.line();
        this.documentRow = line.row();
        this.label = line.label();
        this.category = line.category();
        this.subcategory = line.subcategory();
        this.instruments = line.instruments().toArray(String[]::new);
        this.runOff = Boolean.TRUE.equals(line.runOff());
        this.note = line.note();
        line.sources().forEach(source -> sources.add(new Source(source)));
    }

    Line toLine() {
        return new Line(
                line,
                documentRow,
                label,
                category,
                subcategory,
                List.of(instruments),
                runOff,
                note,
                sources.stream().map(Source::toSource).toList());
    }

    /** The lines of a plan at a revision, in the document's order. */
    static List<PlanLine> at(String jobcenter, int fiscalYear, long revision) {
        return list("""
                from PlanLine line left join fetch line.sources
                where line.jobcenter = ?1 and line.fiscalYear = ?2 and line.sinceRevision <= ?3
                and (line.untilRevision is null or line.untilRevision > ?3) order by line.place
                """, jobcenter, fiscalYear, revision);
    }

    /** What the line takes from one pot. */
    @Embeddable
    static class Source {
        @Enumerated(EnumType.STRING)
        Pot pot;

        @Embedded
        @EmbeddedColumnNaming("amount_%s")
        Amount amount;

        @Embedded
        @EmbeddedColumnNaming("prior_commitments_%s")
        @Nullable
        Amount priorCommitments;

        @Embedded
        @EmbeddedColumnNaming("new_cases_%s")
        @Nullable
        Amount newCases;

        protected Source() {}

        Source(Line.Source source) {
            this.pot = source.pot();
            this.amount = source.amount();
            this.priorCommitments = source.priorCommitments();
            this.newCases = source.newCases();
        }

        Line.Source toSource() {
            return new Line.Source(pot, amount, priorCommitments, newCases);
        }
    }

    /** Identifies a version. */
    record Key(String jobcenter, int fiscalYear, String line, long sinceRevision) implements Serializable {}
}
