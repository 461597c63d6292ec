package org.dacheng.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.persistence.Entity;
import java.security.MessageDigest;
import org.dacheng.Application;
import org.dacheng.base.failure.Causes;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.web.ReplyFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Architecture rules: module dependencies, allowed locations of classes, and forbidden names. */
@AnalyzeClasses(packages = "org.dacheng", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleTests {

    @ArchTest
    static final ArchRule MODULE_ORDER = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("base")
            .definedBy("org.dacheng.base..")
            .layer("people")
            .definedBy("org.dacheng.people..")
            .layer("forms")
            .definedBy("org.dacheng.forms..")
            .layer("engine")
            .definedBy("org.dacheng.engine..")
            .layer("okr")
            .definedBy("org.dacheng.okr..")
            .layer("activity")
            .definedBy("org.dacheng.activity..")
            .layer("app")
            .definedBy("org.dacheng.app..", "org.dacheng")
            .whereLayer("base")
            .mayOnlyBeAccessedByLayers("people", "forms", "engine", "okr", "activity", "app")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers("forms", "engine", "okr", "activity", "app")
            .whereLayer("forms")
            .mayOnlyBeAccessedByLayers("engine", "okr", "activity", "app")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("okr", "activity", "app")
            .whereLayer("okr")
            .mayOnlyBeAccessedByLayers("activity", "app")
            .whereLayer("activity")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("org.dacheng.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CAMUNDA_PACKAGES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.dacheng.engine.camunda..", "org.dacheng.engine.bpmn..", "org.dacheng.engine.decision..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.camunda.bpm..", "org.camunda.commons.."));

    @ArchTest
    static final ArchRule POI_PACKAGES = noClasses()
            .that()
            .resideOutsideOfPackages("..excel..", "..document..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.poi.."));

    /** Others search the causes of an exception by {@link Causes}. */
    @ArchTest
    static final ArchRule CAUSES_ARE_SEARCHED_IN_ONE_PLACE =
            noClasses().that().doNotBelongToAnyOf(Causes.class).should().callMethod(Throwable.class, "getCause");

    @ArchTest
    static final ArchRule DIGESTS_ARE_MADE_IN_ONE_PLACE = noClasses()
            .that()
            .doNotBelongToAnyOf(Sha256.class)
            .should()
            .callMethod(MessageDigest.class, "getInstance", String.class);

    @ArchTest
    static final ArchRule THE_FORMAT_OF_REPLIES_IS_DECIDED_IN_ONE_PLACE = noClasses()
            .that()
            .doNotBelongToAnyOf(ReplyFormat.class)
            .should()
            .callMethod(HtmxRequest.class, "isHtmxRequest");

    @ArchTest
    static final ArchRule FORBIDDEN_SUFFIXES =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|(?<!Direct|Nth)Manager|Dto|DTO|VO)");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule PACKAGE_PRIVATE_CONTROLLERS = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule PACKAGE_PRIVATE_ENTITIES = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            // Task decisions work on the locked request entity itself.
            .and()
            .doNotHaveFullyQualifiedName("org.dacheng.engine.state.Request")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule PACKAGE_PRIVATE_REPOSITORIES = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @Test
    void everyModuleKeepsToWhatTheOthersOffer() {
        ApplicationModules.of(Application.class).verify();
    }
}
