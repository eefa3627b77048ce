package obligo.cli.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static obligo.cli.judge.AJournal.aJournal;
import static org.assertj.core.api.Assertions.assertThat;

class JudgeTest {
    private final Findings findings = new Findings();
    private final Books books = new Books(findings);

    @Test
    void findsNothingInAnHonestJournal() {
        AJournal journal = aJournal()
                .reserves("r1", "VB", "60.00")
                .commits("c1", "MAT", "150.00")
                .pays("p1", "c1", "MAT", "50.00")
                .releases("x1", "c1", "MAT", "100.00")
                .commits("c2", "MAT", "100.00", 2026)
                .plansTransfer("t1", "70.00")
                .blocks("t2", "t1", "70.00")
                .by("berta")
                .approves("t3", "t1")
                .by("carla")
                .books("t4", "t1", "70.00")
                .told(books);
        assertThat(faults(journal)).isEmpty();
    }

    @Test
    void findsALostBooking() {
        AJournal journal = aJournal()
                .commits("c1", "MAT", "10.00")
                .commits("c2", "MAT", "10.00")
                .told(books);
        assertThat(faults(journal.loses("c2").chain())).containsExactly(Fault.LOST);
    }

    @Test
    void findsALostAllotment() {
        AJournal journal = aJournal().told(books);
        assertThat(faults(journal.losesTheFirst().chain())).containsExactly(Fault.LOST);
    }

    @Test
    void findsAnIdThatWasBookedTwice() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00").told(books);
        assertThat(faults(journal.repeats("c1", "c1").chain())).contains(Fault.DOUBLED);
    }

    @Test
    void findsAnEffectThatWasBookedTwiceUnderAnotherId() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00").told(books);
        assertThat(faults(journal.repeats("c1", "c9").chain())).containsExactly(Fault.DOUBLED, Fault.UNTOLD);
    }

    @Test
    void findsALineThatIsOverspentAndLaterPutRight() {
        AJournal journal = aJournal()
                .commits("c1", "MAT", "150.00")
                .commits("c2", "MAT", "50.01")
                .releases("x1", "c1", "MAT", "150.00")
                .told(books);
        assertThat(faults(journal)).containsExactly(Fault.OVERSPENT);
        assertThat(findings.kept().get(0).evidence()).contains("200.01 is used of line MAT:EGL, which has 200.00");
    }

    @Test
    void findsAPotThatIsOverspentThoughNoLineIs() {
        AJournal journal = aJournal()
                .commits("c1", "MAT", "200.00")
                .reserves("r1", "VB", "100.01")
                .told(books);
        assertThat(faults(journal)).containsExactly(Fault.OVERSPENT);
        assertThat(findings.kept().get(0).evidence()).contains("300.01 is used of pot EGL, which has 300.00");
    }

    @Test
    void findsAPotThatGaveAwayWhatItHadSpent() {
        AJournal journal = aJournal()
                .plansTransfer("t1", "200.00")
                .blocks("t2", "t1", "200.00")
                .by("berta")
                .approves("t3", "t1")
                .by("carla")
                .books("t4", "t1", "200.00")
                .commits("c1", "MAT", "100.01")
                .told(books);
        assertThat(faults(journal)).containsExactly(Fault.OVERSPENT);
    }

    @Test
    void findsAnOverspentAuthorisation() {
        AJournal journal = aJournal().commits("c1", "MAT", "100.01", 2026).told(books);
        assertThat(faults(journal)).containsExactly(Fault.OVERSPENT);
    }

    @Test
    void findsAnOverpaidCommitment() {
        AJournal journal = aJournal()
                .commits("c1", "MAT", "100.00")
                .commits("c2", "MAT", "50.00")
                .pays("p1", "c1", "MAT", "100.01")
                .told(books);
        assertThat(faults(journal)).containsExactly(Fault.OPEN_BELOW_ZERO);
    }

    @Test
    void findsAChangedEntry() {
        AJournal journal = aJournal()
                .commits("c1", "MAT", "10.00")
                .commits("c2", "MAT", "10.00")
                .told(books);
        journal.changes("c1", entry -> entry.put("correlationId", "another"));
        assertThat(faults(journal)).containsExactly(Fault.OTHERWISE, Fault.CHAIN);
    }

    @Test
    void findsAnEntryThatWasTakenOut() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00").commits("c2", "MAT", "10.00");
        assertThat(faults(journal.told(books).loses("c1"))).containsExactly(Fault.LOST, Fault.CHAIN);
    }

    @Test
    void findsEntriesInAnotherOrderEvenIfChainedAnew() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00").commits("c2", "MAT", "10.00");
        assertThat(faults(journal.told(books).swaps("c1", "c2").chain())).contains(Fault.OTHERWISE, Fault.CHAIN);
    }

    @Test
    void findsPostingsThatDoNotAddUp() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00");
        journal.find("c1").withArray("postings").remove(0);
        assertThat(faults(journal.told(books))).contains(Fault.UNBALANCED);
    }

    @Test
    void findsPostingsOfAnotherYearThanAskedFor() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00", 2026);
        journal.reposts("c1", "EGL:AUTHORISATION:2026", "EGL:FREE");
        journal.reposts("c1", "EGL:COMMITTED:2026", "EGL:COMMITTED:2025");
        assertThat(faults(journal.told(books))).containsExactly(Fault.OTHERWISE);
    }

    @Test
    void findsWhatWasRefusedAndYetBooked() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00").chain();
        books.refused(journal.asked("c1", false), "line-funds-insufficient", 3);
        assertThat(faults(journal)).containsExactly(Fault.REFUSED_YET_BOOKED);
    }

    @Test
    void findsWhatWasRefusedThoughItWasBookedAlready() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00").chain();
        books.refused(journal.asked("c1", true), "line-funds-insufficient", 4);
        assertThat(faults(journal)).containsExactly(Fault.REFUSED_YET_BOOKED);
    }

    @Test
    void excusesARequestThatWasGivenUpAndCameThroughAfterTheRefusalOfItsRepetition() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00").chain();
        books.refused(journal.asked("c1", true), "line-funds-insufficient", 3);
        assertThat(faults(journal)).isEmpty();
    }

    @Test
    void findsADryRunThatWasBooked() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00").chain();
        books.tried(journal.asked("c1", false));
        assertThat(faults(journal)).containsExactly(Fault.REFUSED_YET_BOOKED);
    }

    @Test
    void findsABookingThatNobodyAskedFor() {
        AJournal journal = aJournal().commits("c1", "MAT", "10.00").chain();
        assertThat(faults(journal)).containsExactly(Fault.UNTOLD);
    }

    @Test
    void findsATransferThatOnePersonApprovedAndBooked() {
        AJournal journal = aJournal()
                .plansTransfer("t1", "70.00")
                .blocks("t2", "t1", "70.00")
                .by("berta")
                .approves("t3", "t1")
                .books("t4", "t1", "70.00")
                .told(books);
        assertThat(faults(journal)).containsExactly(Fault.ONE_PERSON);
    }

    @Test
    void comparesBalancesWithTheJournal() {
        Judge judge = judged(aJournal().commits("c1", "MAT", "150.00").told(books));
        judge.balances("A", json(BALANCES));
        assertThat(findings.isEmpty()).isTrue();
        judge.balances("B", json(BALANCES.replace("'available':'150.00'", "'available':'150.01'")));
        judge.balances("C", json(BALANCES.replace("'sequence':4", "'sequence':3")));
        judge.balances("D", json("{'sequence':4,'pots':[],'lines':[],'authorisations':[]}"));
        assertThat(findings.kept())
                .extracting(Finding::evidence)
                .containsExactly(
                        "B says of pot EGL that available is \"150.01\", by the journal it is 150.00",
                        "C gives balances at 3, its journal ends at 4",
                        "D says nothing of pot EGL",
                        "D says nothing of line MAT:EGL");
    }

    private static final String BALANCES = """
            {'sequence':4,
             'pots':[{'pot':'EGL','limit':'300.00','blocked':'0.00','reserved':'0.00','committed':'150.00','paid':'0.00',
                      'available':'150.00'}],
             'lines':[{'line':'MAT','pot':'EGL','limit':'200.00','reserved':'0.00','committed':'150.00','paid':'0.00',
                       'available':'50.00'}],
             'authorisations':[{'pot':'EGL','dueYear':2026,'authorised':'100.00','committed':'0.00',
                                'available':'100.00'}]}""";

    @Test
    void comparesHowEachBindingStandsWithTheJournal() {
        Judge judge = judged(aJournal()
                .commits("c1", "MAT", "150.00")
                .pays("p1", "c1", "MAT", "50.00")
                .reserves("r1", "VB", "20.00")
                .told(books));
        String commitment = """
                {'id':'%s','parts':[{'dueYear':2025,'pot':'EGL','open':'100.00','callable':'0.00'}],
                 'paid':[{'pot':'EGL','amount':'50.00'}]}""".formatted(AJournal.id("c1"));
        String reservation = "{'id':'%s','open':[{'pot':'EGL','amount':'20.00'}]}".formatted(AJournal.id("r1"));
        judge.bindings("A", List.of(json(commitment), json(reservation)));
        assertThat(findings.isEmpty()).isTrue();
        judge.bindings("B", List.of(json(commitment.replace("100.00", "100.01")), json(reservation)));
        judge.bindings("C", List.of(json(commitment)));
        assertThat(findings.kept())
                .extracting(Finding::evidence)
                .satisfiesExactly(
                        differing ->
                                assertThat(differing).startsWith("B says of").contains("EGL:COMMITTED:2025=10001"),
                        missing ->
                                assertThat(missing).isEqualTo("C does not say how " + AJournal.id("r1") + " stands"));
    }

    @Test
    void comparesTheProofOfAnInstanceWithItsOwn() {
        AJournal journal = aJournal().commits("c1", "MAT", "150.00").told(books);
        String head = journal.find("c1").path("hash").asText();
        Judge judge = judged(journal);
        judge.proof("A", json("{'intact':true,'entries':4,'headHash':'%s'}".formatted(head)));
        assertThat(findings.isEmpty()).isTrue();
        judge.proof("B", json("{'intact':false,'entries':4,'headHash':'%s'}".formatted(head)));
        judge.proof("C", json("{'intact':true,'entries':4,'headHash':'%s'}".formatted("00".repeat(32))));
        assertThat(findings.count(Fault.CHAIN)).isEqualTo(2);
    }

    @Test
    void findsALineThatIsNoEntry() {
        Judge judge = new Judge(AJournal.TRIAL, books, findings);
        judge.see("{\"sequence\":1,\"postings\":[{\"account\":\"EGL:FREE\",\"amount\":\"1.234\"}]}");
        assertThat(findings.count(Fault.CHAIN)).isEqualTo(1);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Judge judged(AJournal journal) {
        Judge judge = new Judge(AJournal.TRIAL, books, findings);
        journal.lines().forEach(judge::see);
        judge.end();
        return judge;
    }

    private Set<Fault> faults(AJournal journal) {
        Judge unused = judged(journal);
        EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
        for (Fault fault : Fault.values()) {
            if (findings.count(fault) > 0) {
                faults.add(fault);
            }
        }
        return faults;
    }
}
