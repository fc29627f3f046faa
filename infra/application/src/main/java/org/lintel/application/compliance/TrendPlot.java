package org.lintel.application.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.lintel.views.compliance.Trend;

/**
 * A trend as a drawing: lines of points, broken where there is nothing to show, and the limit. Coordinates are those of an SVG, of this width and height.
 *
 * @param lines each for the {@code points} of a polyline
 * @param limit how high the threshold lies; null where there is none
 */
record TrendPlot(int width, int height, List<String> lines, @Nullable String limit) {
    TrendPlot {
        lines = List.copyOf(lines);
    }

    /** @param margin around the lines, in the units of width and height */
    static TrendPlot of(Trend trend, int width, int height, int margin) {
        List<Trend.Point> points = trend.points();
        Instant first = points.getFirst().at();
        double span = Math.max(1, Duration.between(first, points.getLast().at()).toSeconds());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Trend.Point point : points) {
            Double value = point.result().value();
            if (value == null) {
                end(lines, line);
                continue;
            }
            double x = margin + (width - 2.0 * margin) * Duration.between(first, point.at()).toSeconds() / span;
            line.append(line.isEmpty() ? "" : " ").append(at(x)).append(',').append(at(y(value, height, margin)));
        }
        end(lines, line);
        var threshold = points.getLast().result().threshold();
        return new TrendPlot(width, height, lines, threshold == null ? null : at(y(threshold.doubleValue(), height, margin)));
    }

    /** One point alone is a short line, or nobody would see it. */
    private static void end(List<String> lines, StringBuilder line) {
        if (!line.isEmpty()) {
            String points = line.toString();
            lines.add(points.contains(" ") ? points : points + " " + shifted(points));
            line.setLength(0);
        }
    }

    private static String shifted(String point) {
        String[] parts = point.split(",");
        return at(Double.parseDouble(parts[0]) + 2) + "," + parts[1];
    }

    private static double y(double share, int height, int margin) {
        return margin + (height - 2.0 * margin) * (1 - Math.min(1, Math.max(0, share)));
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
