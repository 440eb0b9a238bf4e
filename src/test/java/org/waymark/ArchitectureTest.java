package org.waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.Repository;

/** The finer walls inside the rooms; each is also shown to fall on a planted breach. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.waymark");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    /** The only inner classes of Camunda that are used: the hooks without which the engine would not be ours. */
    private static final List<String> HOOKS = List.of(
            "org.camunda.bpm.engine.impl.bpmn.parser",
            "org.camunda.bpm.engine.impl.history",
            "org.camunda.bpm.engine.impl.el",
            "org.camunda.bpm.engine.impl.scripting",
            "org.camunda.bpm.engine.impl.persistence.deploy",
            "org.camunda.bpm.engine.impl.cfg",
            // and the types that those hooks are handed
            "org.camunda.bpm.engine.impl.Condition",
            "org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity",
            "org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity",
            "org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity",
            "org.camunda.bpm.engine.impl.pvm.process.",
            "org.camunda.bpm.engine.impl.task.TaskDefinition",
            "org.camunda.bpm.engine.impl.util.xml.Element");

    static final ArchRule CAMUNDA_IN_ONE_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.waymark.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..")
            .because("the move to a maintained fork must stay a mechanical rewrite of one room");

    static final ArchRule FEEL_IN_TWO_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages("org.waymark.engine..", "org.waymark.forms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.feel..");

    static final ArchRule TIME_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("take the Clock: deadlines are tested");

    static final ArchRule NO_LOOSE_MAPS = methods()
            .that()
            .arePublic()
            .or()
            .areProtected()
            .should(notSpeakInLooseMaps())
            .because("only declared, typed facts travel");

    static final ArchRule WEB_IS_USED_BY_NOBODY = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.waymark..web..");

    static final ArchRule ROWS_ARE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    static final ArchRule THE_VAULT_IS_SILENT = noClasses()
            .that()
            .resideInAPackage("org.waymark.vault..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.commons.logging..");

    static Stream<ArchRule> rules() {
        return Stream.of(
                CAMUNDA_IN_ONE_ROOM,
                FEEL_IN_TWO_ROOMS,
                onlyTheNamedHooks(),
                TIME_FROM_THE_CLOCK,
                NO_LOOSE_MAPS,
                WEB_IS_USED_BY_NOBODY,
                ROWS_ARE_PRIVATE,
                THE_VAULT_IS_SILENT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWallStands(ArchRule rule) {
        rule.check(PROGRAM);
    }

    static Stream<ArchRule> rulesThePlantedBreachBreaks() {
        return Stream.of(CAMUNDA_IN_ONE_ROOM, onlyTheNamedHooks(), TIME_FROM_THE_CLOCK, NO_LOOSE_MAPS);
    }

    @ParameterizedTest
    @MethodSource("rulesThePlantedBreachBreaks")
    void thePlantedBreachIsSeen(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void aVaultThatLogsWouldBeSeen() {
        ArchRule silence = noClasses()
                .that()
                .resideInAPackage("planted.alpha..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..");
        assertThat(silence.evaluate(PLANTED).hasViolation()).isTrue();
    }

    private static ArchRule onlyTheNamedHooks() {
        return noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are inner classes of Camunda beside the named hooks") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("org.camunda.bpm.engine.impl")
                                && HOOKS.stream().noneMatch(type.getName()::startsWith);
                    }
                });
    }

    private static ArchCondition<JavaMethod> notSpeakInLooseMaps() {
        return new ArchCondition<>("not have Map<String, Object> in their signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .filter(ArchitectureTest::isLooseMap)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }

    private static boolean isLooseMap(JavaType type) {
        return type instanceof JavaParameterizedType map
                && map.toErasure().isEquivalentTo(Map.class)
                && map.getActualTypeArguments().get(1).toErasure().isEquivalentTo(Object.class);
    }
}
