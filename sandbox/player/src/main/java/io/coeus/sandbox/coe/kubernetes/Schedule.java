// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;

/** The five fields of cron, in UTC: stars, numbers, ranges, lists and steps, and names such as @hourly. */
final class Schedule {
    private static final Map<String, String> NAMES = Map.of(
            "@hourly", "0 * * * *",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@weekly", "0 0 * * 0",
            "@monthly", "0 0 1 * *",
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *");

    private Schedule() {}

    /** Whether the schedule is due in this minute; one that cannot be read never is. */
    static boolean matches(String schedule, Instant minute) {
        String[] fields = NAMES.getOrDefault(schedule, schedule).strip().split("\\s+", -1);
        if (fields.length != 5) {
            return false;
        }
        ZonedDateTime time = minute.atZone(ZoneOffset.UTC);
        boolean dayOfMonth = field(fields[2], time.getDayOfMonth());
        int weekday = time.getDayOfWeek().getValue();
        boolean dayOfWeek = field(fields[4], weekday % 7) || (weekday == 7 && field(fields[4], 7));
        boolean either = !fields[2].startsWith("*") && !fields[4].startsWith("*");
        return field(fields[0], time.getMinute())
                && field(fields[1], time.getHour())
                && field(fields[3], time.getMonthValue())
                && (either ? dayOfMonth || dayOfWeek : dayOfMonth && dayOfWeek);
    }

    private static boolean field(String field, int value) {
        for (String part : field.split(",", -1)) {
            if (part(part, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean part(String part, int value) {
        try {
            int slash = part.indexOf('/');
            int step = slash < 0 ? 1 : Integer.parseInt(part.substring(slash + 1));
            String range = slash < 0 ? part : part.substring(0, slash);
            if (range.equals("*")) {
                return value % step == 0;
            }
            int dash = range.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int open = slash < 0 ? from : Integer.MAX_VALUE;
            int to = dash < 0 ? open : Integer.parseInt(range.substring(dash + 1));
            return value >= from && value <= to && (value - from) % step == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
