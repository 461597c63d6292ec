package org.dacheng.forms.attachment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.HeldTransaction;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** An upload is bound to one owner, even when two bind it at the same moment. */
@DatabaseTest
@TestPropertySource(properties = "dacheng.files.directory=target/files")
class AttachmentBindingTests {

    @Autowired
    Attachments attachments;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    final Actor employee = SmallCompany.actor("employee");

    @Test
    void theSecondOfTwoTransactionsIsRefusedAtItsField() throws Exception {
        String file = upload();
        try (HeldTransaction first = HeldTransaction.with(
                transactions, () -> attachments.bind(employee, Map.of(file, "/data/receipts"), "thing:1"))) {
            Future<?> second = HeldTransaction.waiting(() -> assertThatThrownBy(
                            () -> attachments.bind(employee, Map.of(file, "/data/bills"), "thing:2"))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(
                                            Violation::pointer,
                                            one -> one.text().key())
                                    .containsExactly(org.assertj.core.api.Assertions.tuple(
                                            "/data/bills", "forms.attachment.bound"))));
            first.end();
            HeldTransaction.end(second);
        }

        assertThat(owner(file)).isEqualTo("thing:1");
    }

    @Test
    void ofManyPairsEachUploadHangsOnOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int pair = 0; pair < 30; pair++) {
                String file = upload();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> both = new ArrayList<>();
                for (String owner : List.of("thing:a" + pair, "thing:b" + pair)) {
                    both.add(threads.submit(bound(start, file, owner)));
                }

                assertThat(List.of(both.get(0).get(20, SECONDS), both.get(1).get(20, SECONDS)))
                        .containsExactlyInAnyOrder(true, false);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Boolean> bound(CyclicBarrier start, String file, String owner) {
        return () -> {
            start.await(20, SECONDS);
            try {
                attachments.bind(employee, Map.of(file, "/data/receipts"), owner);
                return true;
            } catch (InvalidInput refused) {
                return false;
            }
        };
    }

    private String upload() {
        return attachments
                .upload(employee, "a.txt", new ByteArrayInputStream("receipt".getBytes()))
                .id();
    }

    private String owner(String file) {
        return jdbc.sql("select owner from forms_attachment where id = ?")
                .param(file)
                .query(String.class)
                .single();
    }
}
