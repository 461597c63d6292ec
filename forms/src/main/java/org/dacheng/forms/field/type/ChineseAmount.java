package org.dacheng.forms.field.type;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes an amount of yuan in the formal characters of Chinese receipts: 1203.50 is 壹仟贰佰零叁元伍角整. */
final class ChineseAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};

    static String of(BigDecimal amount) {
        BigDecimal rounded = amount.abs().setScale(2, RoundingMode.HALF_UP);
        String whole = rounded.toBigInteger().toString();
        if (whole.length() > 4 * GROUPS.length) {
            return "";
        }
        int cents = rounded.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        String yuan = whole.equals("0") ? "" : whole(whole) + "元";
        String all = yuan + cents(cents, !yuan.isEmpty());
        return (amount.signum() < 0 ? "负" : "") + (all.isEmpty() ? "零元整" : all);
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
                zero = words.length() > 0;
            } else {
                words.append(zero ? "零" : "").append(digit(digit)).append(PLACES[place % 4]);
                zero = false;
                inGroup = true;
            }
            if (place % 4 == 0 && inGroup) {
                words.append(GROUPS[place / 4]);
                inGroup = false;
            }
        }
        return words.toString();
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }

    private ChineseAmount() {}
}
