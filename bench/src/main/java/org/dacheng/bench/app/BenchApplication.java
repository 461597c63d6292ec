package org.dacheng.bench.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dacheng.Application;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.Tasks;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.organisation.OrganisationFile;
import org.dacheng.people.organisation.Organisations;
import org.dacheng.people.person.RoleKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application on one database, with the people and the two-step process of the benchmarks. */
public final class BenchApplication implements AutoCloseable {

    private static final int PATTERNS = 20;

    private final ConfigurableApplicationContext context;

    private BenchApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static BenchApplication onMariaDb(String url) {
        return onMariaDb(url, BenchPeople.organisation()).withTwoSteps();
    }

    /** With a company of its own, and without the two-step process. */
    public static BenchApplication onMariaDb(String url, OrganisationFile company) {
        return start(url, DatabaseServer.USER, DatabaseServer.PASSWORD, company);
    }

    /** On an H2 database in the given file, with the application's default address. */
    public static BenchApplication onH2(Path file) {
        return onH2(file, BenchPeople.organisation()).withTwoSteps();
    }

    /** With a company of its own, and without the two-step process. */
    public static BenchApplication onH2(Path file, OrganisationFile company) {
        String options = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
        return start("jdbc:h2:file:" + file.toAbsolutePath() + options, "sa", "", company);
    }

    /** Wraps an application that was started elsewhere. */
    public static BenchApplication of(ConfigurableApplicationContext context) {
        return new BenchApplication(context);
    }

    /** Creates the people and the two-step process of the benchmarks. */
    public void withCrowd() {
        bean(Organisations.class).load(BenchPeople.organisation());
        withTwoSteps();
    }

    private static BenchApplication start(String url, String user, String password, OrganisationFile company) {
        BenchApplication app = new BenchApplication(SpringApplication.run(
                Application.class,
                "--dacheng.database.url=" + url,
                "--dacheng.database.user=" + user,
                "--dacheng.database.password=" + password,
                "--server.port=0",
                "--dacheng.first-run.samples=false",
                // Mail is only queued; sending it would measure the mail server too.
                "--db-scheduler.enabled=false",
                "--logging.level.root=WARN"));
        Organisations organisations = app.bean(Organisations.class);
        if (organisations.isEmpty()) {
            organisations.load(company);
        }
        return app;
    }

    private BenchApplication withTwoSteps() {
        bean(ProcessPackages.class)
                .publish(
                        actor("owner", RoleKeys.ADMINISTRATOR, RoleKeys.HR_DESIGNER),
                        "two-steps",
                        new ProcessPackage(json("process"), json("form"), json("flow")));
        return this;
    }

    /** Base address of its pages. */
    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public Requests requests() {
        return bean(Requests.class);
    }

    public Tasks tasks() {
        return bean(Tasks.class);
    }

    /**
     * Completes some requests of team 0 through the services, then multiplies their rows.
     *
     * @param total number of finished requests afterwards
     */
    public void finishRequests(int total) {
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < PATTERNS; i++) {
            patterns.add(finishRequest(0, i).id());
        }
        new RequestMultiplier(new JdbcTemplate(bean(DataSource.class)), bean(TransactionTemplate.class))
                .multiply(patterns, total);
    }

    /** Runs a request from submission to the second approval; each approver finds the task in the inbox. */
    public RequestView finishRequest(int team, long seed) {
        submitRequest(team, seed);
        approve(BenchPeople.first(team));
        RequestView end = approve(BenchPeople.second(team));
        if (end.status() != RequestStatus.APPROVED) {
            throw new IllegalStateException("not at its end but " + end.status());
        }
        return end;
    }

    /** Submits a request of a team; the seed determines its answers. */
    public RequestView submitRequest(int team, long seed) {
        SubmitRequest command = new SubmitRequest("two-steps", BenchPeople.answers(team, seed), Map.of(), null);
        return requests().submit(actor(BenchPeople.submitter(team)), command);
    }

    private RequestView approve(String person) {
        Actor approver = actor(person);
        TaskQuery inbox = new TaskQuery(false, null, null, 1, null);
        String task = tasks().list(approver, inbox).items().get(0).id();
        return tasks().approve(approver, task, DecisionInput.of(null));
    }

    /** The person as an actor with the given roles. */
    public Actor actor(String person, String... roles) {
        return new Actor(person, Set.of(roles), Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), "bench");
    }

    /** All beans, for templates. */
    public ApplicationContext beans() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static JsonNode json(String member) {
        try (InputStream file = BenchApplication.class.getResourceAsStream("/two-steps/" + member + ".json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
