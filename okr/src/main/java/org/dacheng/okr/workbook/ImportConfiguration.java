package org.dacheng.okr.workbook;

import java.time.Clock;
import org.dacheng.base.excel.job.ImportQueue;
import org.dacheng.base.excel.job.ImportRuns;
import org.dacheng.base.excel.job.WorkbookImports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Configures the storage of imports of goals and of their progress. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    ImportRuns goalImportRuns(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new ImportRuns("okr_import_run", jdbc, transactions, clock);
    }

    @Bean
    WorkbookImports goalImports(
            ImportRuns goalImportRuns,
            ImportQueue queue,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new WorkbookImports("okr_import", "cycle_id", goalImportRuns, queue, jdbc, transactions, clock);
    }
}
