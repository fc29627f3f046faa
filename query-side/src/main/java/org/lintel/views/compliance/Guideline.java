package org.lintel.views.compliance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A numbered obligation and the controls that measure it.
 *
 * @param id {@code G} and two digits
 * @param obligation in a sentence
 * @param controls {@code G01.1}, {@code G01.2}… in this order, at least one
 */
public record Guideline(String id, String title, String obligation, List<Control> controls) {
    private static final Pattern ID = Pattern.compile("G\\d{2}");

    /** @throws IllegalArgumentException when an id has another form, or the controls are not numbered from 1 */
    public Guideline {
        controls = List.copyOf(controls);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A guideline's id is G and two digits, not " + id + ".");
        }
        if (controls.isEmpty()) {
            throw new IllegalArgumentException("The guideline " + id + " has no control.");
        }
        for (int i = 0; i < controls.size(); i++) {
            String expected = id + "." + (i + 1);
            if (!controls.get(i).id().equals(expected)) {
                throw new IllegalArgumentException("Control " + (i + 1) + " of " + id + " must be called " + expected + ", not "
                        + controls.get(i).id() + ".");
            }
        }
    }

    /** @return whether it counts findings from outside beside incidents: exact numbers would tell of what is said in bands only (inv-31) */
    public boolean countsFindingsBesideIncidents() {
        return controls.stream().anyMatch(Control::aboutIncidents) && controls.stream().anyMatch(FoundFromOutside.class::isInstance);
    }
}
