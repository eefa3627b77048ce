package obligo.testkit.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules of ARCHITECTURE.md that a compiler does not know. Each service's {@code HouseRulesTest} extends this, so that
 * each rule is a plain test of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseRules {
    private final String root;
    private final JavaClasses classes;

    /** @param root package of the service, {@code obligo.budget} */
    protected HouseRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(root);
        if (classes.size() < 5) {
            throw new IllegalStateException("only " + classes.size() + " classes found under " + root);
        }
    }

    /** What data passes through leads through the rooms in one direction. */
    @Test
    void roomsFormNoCircle() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    /** HTTP comes in through a Resource and nowhere else; a rule knows no door. */
    @Test
    void onlyResourcesKnowHttp() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Route")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(classes);
    }

    /** Events come in through a Listener and nowhere else. */
    @Test
    void onlyListenersHearEvents() {
        methods()
                .that()
                .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Listener")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** A door holds no rule: it writes no fact and changes no state itself. */
    @Test
    void doorsRecordNothing() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Listener")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("obligo.outbox.Outbox")
                .check(classes);
    }

    /** Names say what a thing decides. */
    @Test
    void namesSayWhatIsDecided() {
        for (String ending : List.of("Impl", "Manager", "Helper", "Util", "Utils", "Service", "Controller", "Dto")) {
            classes().should().haveSimpleNameNotEndingWith(ending).check(classes);
        }
        noClasses().should().haveSimpleNameStartingWith("Default").check(classes);
    }

    /** Money and rates are exact. */
    @Test
    void nothingIsBinaryFloatingPoint() {
        Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        noFields()
                .should()
                .haveRawType(new DescribedPredicate<JavaClass>("binary floating point") {
                    @Override
                    public boolean test(JavaClass type) {
                        return floating.contains(type.getFullName());
                    }
                })
                .check(classes);
    }

    /** Every room has one sentence at its door. */
    @Test
    void everyRoomSaysWhatItIsFor() {
        List<String> silent = new ArrayList<>();
        classes.stream().map(JavaClass::getPackageName).distinct().forEach(room -> {
            if (classes.stream().noneMatch(c -> c.getFullName().equals(room + ".package-info"))) {
                silent.add(room);
            }
        });
        if (!silent.isEmpty()) {
            throw new AssertionError("no package-info.java in " + silent);
        }
    }

    /** Nothing writes to the terminal behind the log's back. */
    @Test
    void nothingPrints() {
        noClasses().should().accessField(System.class, "out").check(classes);
        noClasses().should().accessField(System.class, "err").check(classes);
    }

    /** State is changed by the thing itself: its fields are no one else's. */
    @Test
    void fieldsAreNotPublic() {
        fields().that().areNotStatic().should().notBePublic().check(classes);
    }
}
