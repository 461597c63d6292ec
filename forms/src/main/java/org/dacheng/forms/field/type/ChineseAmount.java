package org.dacheng.forms.field.type;

import java.math.BigDecimal;

/**
 * Writes an amount of yuan in the formal characters of Chinese bills: 1203.50 is 人民币壹仟贰佰零叁元伍角整.
 *
 * <p>The rules are those of 《正确填写票据和结算凭证的基本规定》, annex 1 of 《支付结算办法》 (People's Bank of China, 银发〔1997〕393号),
 * rules 1 to 4: the amount follows 人民币 without a space; 整 follows 元 and 角, but not 分; a zero between digits is
 * written as 零, several zeros as one; 零 is written after 元 if there are 分 but no 角. Where the rules leave open whether
 * a 零 before 角 is written, 1680.32, it is not.
 */
final class ChineseAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};

    /** Up to 9999 万亿. */
    private static final int MOST_DIGITS = 16;

    private static final int SMALLEST = 2;

    /** An empty text for an amount that has parts of a 分 or more than 16 digits, which cannot be written on a bill. */
    static String of(BigDecimal amount) {
        BigDecimal plain = amount.abs().stripTrailingZeros();
        String yuan = plain.toBigInteger().toString();
        if (plain.scale() > SMALLEST || yuan.length() > MOST_DIGITS) {
            return "";
        }
        int cents = plain.remainder(BigDecimal.ONE).movePointRight(SMALLEST).intValue();
        String whole = yuan.equals("0") ? "" : whole(yuan) + "元";
        String all = whole + cents(cents, !whole.isEmpty());
        return "人民币" + (amount.signum() < 0 ? "负" : "") + (all.isEmpty() ? "零元整" : all);
    }

    private static String cents(int cents, boolean afterYuan) {
        int tenths = cents / 10;
        int rest = cents % 10;
        if (cents == 0) {
            return afterYuan ? "整" : "";
        }
        String first = tenths > 0 ? digit(tenths) + "角" : afterYuan ? "零" : "";
        return first + (rest > 0 ? digit(rest) + "分" : "整");
    }

    /** Groups of four digits from the left; one 零 replaces any zeros between digits. */
    private static String whole(String digits) {
        StringBuilder words = new StringBuilder();
        boolean zero = false;
        boolean inGroup = false;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                zero = true;
            } else {
                words.append(zero ? "零" : "").append(digit(digit)).append(PLACES[place % 4]);
                zero = false;
                inGroup = true;
            }
            if (place % 4 == 0) {
                words.append(unit(place, inGroup));
                inGroup = false;
            }
        }
        return words.toString();
    }

    /** 亿 follows all that is before it, 万 its own four digits. */
    private static String unit(int place, boolean inGroup) {
        return switch (place) {
            case 8 -> "亿";
            case 4, 12 -> inGroup ? "万" : "";
            default -> "";
        };
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }

    private ChineseAmount() {}
}
