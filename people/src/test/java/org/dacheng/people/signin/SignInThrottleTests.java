package org.dacheng.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@DatabaseTest
class SignInThrottleTests {

    @Autowired
    SignInThrottle throttle;

    @Test
    void aRightPasswordLetsTheLoginStartAgain() {
        for (int attempt = 0; attempt < 20; attempt++) {
            signIn("patient", from("10.0.0.1"));
        }

        throttle.beginAttempt("patient", from("10.0.0.1"));
    }

    @Test
    void oneAddressMayNotTryManyLogins() {
        for (int attempt = 0; attempt < 30; attempt++) {
            throttle.beginAttempt("somebody" + attempt, from("10.0.0.2"));
        }

        assertThatThrownBy(() -> throttle.beginAttempt("somebody else", from("10.0.0.2")))
                .isInstanceOf(SignInThrottled.class);
        throttle.beginAttempt("somebody else", from("10.0.0.3"));
    }

    @Test
    void aStrangerDoesNotStopTheOwnerElsewhere() {
        guess("owner", "10.1.0.1", 5);

        assertThatThrownBy(() -> throttle.beginAttempt("owner", from("10.1.0.1")))
                .isInstanceOf(SignInThrottled.class);
        assertThatCode(() -> throttle.beginAttempt("owner", from("10.1.0.2"))).doesNotThrowAnyException();
    }

    @Test
    void manyAddressesTogetherTryNoMoreThanThirty() {
        int tried = 0;
        for (int address = 0; address < 100; address++) {
            tried += guess("wanted", "10.2.0." + address, 5);
        }

        assertThat(tried).isEqualTo(30);
    }

    @Test
    void strangersInGreatNumberDoNotStopABrowserThatSignedInBefore() {
        signIn("known", from("10.3.1.1", "a browser"));
        for (int address = 0; address < 20; address++) {
            guess("known", "10.3.0." + address, 5);
        }

        assertThatThrownBy(() -> throttle.beginAttempt("known", from("10.3.2.2")))
                .isInstanceOf(SignInThrottled.class);
        assertThatThrownBy(() -> throttle.beginAttempt("known", from("10.3.1.1")))
                .isInstanceOf(SignInThrottled.class);
        assertThatCode(() -> throttle.beginAttempt("known", from("10.3.2.2", "a browser")))
                .doesNotThrowAnyException();
    }

    /** A common password, tried on everybody who signs in from the office. */
    @Test
    void anAddressMayNotTryAllLoginsThatSignedInThere() {
        for (int person = 0; person < 40; person++) {
            signIn("person" + person, from("10.6.0.1", "browser " + person));
            signIn("person" + person, from("10.6.0.1"));
        }

        int tried = 0;
        for (int person = 0; person < 40; person++) {
            tried += guess("person" + person, "10.6.0.1", 1);
        }

        assertThat(tried).isEqualTo(30);
    }

    @Test
    void aDoubleClickGivesBackAllThatItCounted() {
        for (int time = 0; time < 20; time++) {
            SignInOrigin browser = from("10.7.0.1", "new browser " + time);
            SignInAttempt first = throttle.beginAttempt("hasty", browser);
            SignInAttempt second = throttle.beginAttempt("hasty", browser);
            throttle.resetAfterSuccess(first);
            throttle.resetAfterSuccess(second);
        }

        assertNothingIsCounted("hasty", "10.7.0.1");
    }

    @Test
    void rightPasswordsAtOnceDoNotStopEachOther() throws Exception {
        var results = atOnce(8, thread -> {
            for (int time = 0; time < 25; time++) {
                signIn("crowd" + thread % 2, from("10.8.0.1", "browser " + thread + " " + time));
            }
            return true;
        });

        assertThat(results).hasSize(8);
        assertNothingIsCounted("crowd0", "10.8.0.1");
    }

    /** Both are behind one address, as in an office. */
    @Test
    void aColleagueDoesNotStopTheOwnersBrowser() {
        SignInOrigin browser = from("10.4.0.1", "the owners browser");
        signIn("colleague", browser);
        guess("colleague", "10.4.0.1", 5);

        assertThatThrownBy(() -> throttle.beginAttempt("colleague", from("10.4.0.1")))
                .isInstanceOf(SignInThrottled.class);
        assertThatCode(() -> throttle.beginAttempt("colleague", browser)).doesNotThrowAnyException();
    }

    @Test
    void aKnownBrowserGuessesNoFasterThanOthers() {
        SignInOrigin browser = from("10.5.0.1", "left open");
        signIn("careless", browser);
        for (int attempt = 0; attempt < 5; attempt++) {
            throttle.beginAttempt("careless", browser);
        }

        assertThatThrownBy(() -> throttle.beginAttempt("careless", browser)).isInstanceOf(SignInThrottled.class);
    }

    /** A household has any number of IPv6 addresses. */
    @Test
    void aNetworkOfTheNewProtocolIsOneAddress() {
        for (int attempt = 0; attempt < 5; attempt++) {
            throttle.beginAttempt("modern", from("2001:db8:1:2::" + attempt));
        }

        assertThatThrownBy(() -> throttle.beginAttempt("modern", from("2001:db8:1:2:ffff::1")))
                .isInstanceOf(SignInThrottled.class);
        throttle.beginAttempt("modern", from("2001:db8:1:3::1"));
    }

    @Test
    void manyTriesAtOnceGainNothing() throws Exception {
        var results = atOnce(16, thread -> guess("victim", "10.0.0.4", 1));

        assertThat(results.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    }

    private void signIn(String login, SignInOrigin origin) {
        throttle.resetAfterSuccess(throttle.beginAttempt(login, origin));
    }

    /** All free attempts are still available: 30 of the login, and 30 from the address. */
    private void assertNothingIsCounted(String login, String address) {
        int ofLogin = 0;
        for (int other = 0; other < 10; other++) {
            ofLogin += guess(login, "10.255." + other + ".1", 5);
        }
        int fromAddress = 0;
        for (int other = 0; other < 10; other++) {
            fromAddress += guess("colleague " + other + " of " + login, address, 5);
        }
        assertThat(ofLogin).isEqualTo(30);
        assertThat(fromAddress).isEqualTo(30);
    }

    private static <T> List<T> atOnce(int threads, IntFunction<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> works = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(thread -> () -> work.apply(thread))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(works)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    /** Number of attempts that were allowed. */
    private int guess(String login, String address, int times) {
        int tried = 0;
        for (int attempt = 0; attempt < times; attempt++) {
            try {
                throttle.beginAttempt(login, from(address));
                tried++;
            } catch (SignInThrottled waiting) {
                return tried;
            }
        }
        return tried;
    }

    private static SignInOrigin from(String address) {
        return SignInOrigin.of(request(address));
    }

    private static SignInOrigin from(String address, String browser) {
        MockHttpServletRequest request = request(address);
        request.setCookies(new Cookie(SignInOrigin.COOKIE, browser.replace(' ', '-')));
        return SignInOrigin.of(request);
    }

    private static MockHttpServletRequest request(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
