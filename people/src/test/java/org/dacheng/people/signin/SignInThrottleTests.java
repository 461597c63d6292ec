package org.dacheng.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
            throttle.enter("patient", from("10.0.0.1"));
            throttle.passed("patient", from("10.0.0.1"));
        }

        throttle.enter("patient", from("10.0.0.1"));
    }

    @Test
    void oneAddressMayNotTryManyLogins() {
        for (int attempt = 0; attempt < 30; attempt++) {
            throttle.enter("somebody" + attempt, from("10.0.0.2"));
        }

        assertThatThrownBy(() -> throttle.enter("somebody else", from("10.0.0.2")))
                .isInstanceOf(SignInThrottled.class);
        throttle.enter("somebody else", from("10.0.0.3"));
    }

    @Test
    void aStrangerDoesNotStopTheOwnerElsewhere() {
        guess("owner", "10.1.0.1", 5);

        assertThatThrownBy(() -> throttle.enter("owner", from("10.1.0.1"))).isInstanceOf(SignInThrottled.class);
        assertThatCode(() -> throttle.enter("owner", from("10.1.0.2"))).doesNotThrowAnyException();
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
    void strangersInGreatNumberDoNotStopWhoSignedInFromThereBefore() {
        Visitor browser = from("10.3.1.1", "a browser");
        throttle.enter("known", browser);
        throttle.passed("known", browser);
        for (int address = 0; address < 20; address++) {
            guess("known", "10.3.0." + address, 5);
        }

        assertThatThrownBy(() -> throttle.enter("known", from("10.3.2.2"))).isInstanceOf(SignInThrottled.class);
        assertThatCode(() -> throttle.enter("known", from("10.3.1.1"))).doesNotThrowAnyException();
        assertThatCode(() -> throttle.enter("known", from("10.3.2.2", "a browser")))
                .doesNotThrowAnyException();
    }

    /** Both are behind one address, as in an office. */
    @Test
    void aColleagueDoesNotStopTheOwnersBrowser() {
        Visitor browser = from("10.4.0.1", "the owners browser");
        throttle.enter("colleague", browser);
        throttle.passed("colleague", browser);
        guess("colleague", "10.4.0.1", 5);

        assertThatThrownBy(() -> throttle.enter("colleague", from("10.4.0.1"))).isInstanceOf(SignInThrottled.class);
        assertThatCode(() -> throttle.enter("colleague", browser)).doesNotThrowAnyException();
    }

    @Test
    void aKnownBrowserGuessesNoFasterThanOthers() {
        Visitor browser = from("10.5.0.1", "left open");
        throttle.enter("careless", browser);
        throttle.passed("careless", browser);
        for (int attempt = 0; attempt < 5; attempt++) {
            throttle.enter("careless", browser);
        }

        assertThatThrownBy(() -> throttle.enter("careless", browser)).isInstanceOf(SignInThrottled.class);
    }

    /** A household has as many addresses of IPv6 as it likes. */
    @Test
    void aNetworkOfTheNewProtocolIsOneAddress() {
        for (int attempt = 0; attempt < 5; attempt++) {
            throttle.enter("modern", from("2001:db8:1:2::" + attempt));
        }

        assertThatThrownBy(() -> throttle.enter("modern", from("2001:db8:1:2:ffff::1")))
                .isInstanceOf(SignInThrottled.class);
        throttle.enter("modern", from("2001:db8:1:3::1"));
    }

    @Test
    void manyTriesAtOnceGainNothing() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                throttle.enter("victim", from("10.0.0.4"));
                return true;
            } catch (SignInThrottled waiting) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(8);

        var results = pool.invokeAll(Stream.generate(() -> attempt).limit(16).toList());
        pool.shutdown();

        int passed = 0;
        for (var result : results) {
            passed += result.get() ? 1 : 0;
        }
        assertThat(passed).isEqualTo(5);
    }

    /** How many of the tries were let through. */
    private int guess(String login, String address, int times) {
        int tried = 0;
        for (int attempt = 0; attempt < times; attempt++) {
            try {
                throttle.enter(login, from(address));
                tried++;
            } catch (SignInThrottled waiting) {
                return tried;
            }
        }
        return tried;
    }

    private static Visitor from(String address) {
        return Visitor.of(request(address));
    }

    private static Visitor from(String address, String browser) {
        MockHttpServletRequest request = request(address);
        request.setCookies(new Cookie(Visitor.COOKIE, browser.replace(' ', '-')));
        return Visitor.of(request);
    }

    private static MockHttpServletRequest request(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
