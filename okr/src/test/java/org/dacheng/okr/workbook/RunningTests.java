package org.dacheng.okr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.okr.OkrFixture.as;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.excel.job.ImportOutdated;
import org.dacheng.base.excel.job.ImportRun;
import org.dacheng.base.excel.job.ImportRunning;
import org.dacheng.base.excel.job.ImportRuns;
import org.dacheng.base.excel.job.ImportView;
import org.dacheng.base.failure.NotFound;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** While an import is written its progress is visible, and it cannot be written a second time. */
@DatabaseTest
class RunningTests {

    @Autowired
    ImportFixture stage;

    @Autowired
    ImportRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    ImportView read;

    @BeforeEach
    void read() {
        CycleView cycle = stage.cycle();
        read = stage.read("admin", stage.okr.openCycle(), stage.export(cycle));
    }

    @Test
    void itsStepsAreSeenFromOutside() {
        ImportRuns.Progress steps = runs.begin(read.id());
        Optional<ImportRun> waiting = stage.imports.run(as("admin"), read.id());
        steps.start();
        Optional<ImportRun> reading = stage.imports.run(as("admin"), read.id());
        steps.setTotal(200);
        steps.done(50);
        steps.setTotal(200);
        Optional<ImportRun> writing = stage.imports.run(as("admin"), read.id());
        runs.end(read.id());

        assertThat(waiting.orElseThrow().isQueued()).isTrue();
        assertThat(reading).contains(new ImportRun(0, 0));
        assertThat(writing).contains(new ImportRun(50, 200));
        assertThat(writing.orElseThrow().percent()).isEqualTo(25);
        assertThat(stage.imports.run(as("admin"), read.id())).isEmpty();
        assertThatThrownBy(() -> stage.imports.run(as("manager"), read.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aSecondOneIsRefusedUntilTheFirstEnds() {
        runs.begin(read.id());

        assertThatThrownBy(() -> stage.imports.apply(as("admin"), read.id())).isInstanceOf(ImportRunning.class);
        assertThat(stage.imports.run(as("admin"), read.id())).isPresent();

        runs.end(read.id());
        assertThat(stage.imports.apply(as("admin"), read.id()).appliedAt()).isNotNull();
        assertThat(stage.imports.run(as("admin"), read.id())).isEmpty();
    }

    @Test
    void whatFellSilentWithItsProgramIsTakenOverAfterSeconds() {
        entered(Duration.ofSeconds(16));

        assertThat(stage.imports.run(as("admin"), read.id())).isEmpty();
        assertThat(stage.imports.apply(as("admin"), read.id()).appliedAt()).isNotNull();
    }

    @Test
    void oneThatSaysNothingNewStaysAliveWithItsProgram() {
        runs.begin(read.id());
        entered(Duration.ofSeconds(16));

        runs.renew();

        assertThatThrownBy(() -> stage.imports.apply(as("admin"), read.id())).isInstanceOf(ImportRunning.class);
        runs.end(read.id());
    }

    /** As another program, or this one, said so long ago. */
    private void entered(Duration ago) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from okr_import_run where import_id = :id")
                    .param("id", read.id())
                    .update();
            jdbc.sql("insert into okr_import_run (import_id, done, whole, changed_at) values (:id, 1, 9, :at)")
                    .param("id", read.id())
                    .param("at", UtcTimestamps.write(clock.instant().minus(ago)))
                    .update();
        });
    }

    @Test
    void itEndsAlsoWhenItIsRefused() {
        ObjectiveView made =
                stage.okr.objective(stage.okr.cycles.get(as("admin"), read.subject()), "employee", "让客户更快上手");

        assertThatThrownBy(() -> stage.imports.apply(as("admin"), read.id())).isInstanceOf(ImportOutdated.class);

        assertThat(made.title()).isEqualTo("让客户更快上手");
        assertThat(stage.imports.run(as("admin"), read.id())).isEmpty();
    }
}
