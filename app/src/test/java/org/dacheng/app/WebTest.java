package org.dacheng.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dacheng.Application;
import org.dacheng.testing.TestDatabase;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program through its web layer, with the people and processes of the sample company. It runs only
 * on H2, because the tested behaviour does not depend on the database; all such tests and those of
 * {@link SampleCompanyWebTest} share one program.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        properties = {
            "dacheng.database.url=jdbc:h2:mem:${random.uuid};MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
                    + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
            "dacheng.files.directory=target/files",
            "dacheng.test.company=classpath:org/dacheng/samples/organisation/star-tech.json"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
public @interface WebTest {}
