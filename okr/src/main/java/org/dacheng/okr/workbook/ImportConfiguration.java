package org.dacheng.okr.workbook;

import java.time.Clock;
import org.dacheng.base.excel.ImportRuns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Where imports of goals record their progress. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    ImportRuns goalImportRuns(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new ImportRuns("okr_import_run", jdbc, transactions, clock);
    }
}
