package org.lintel.application.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.application.accreditation.AccreditationReads.FileItems;
import org.lintel.application.edge.Sender;
import org.lintel.language.SessionId;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where officers find a file by a part of its organisation's name. The name comes in a body, for addresses are remembered in many places. */
@RestController
@RequestMapping("/api/accreditations")
final class FindApi {
    private final AccreditationReads reads;

    FindApi(AccreditationReads reads) {
        this.reads = reads;
    }

    /**
     * @param name a part of the name, however it is spelt in case and spaces
     * @param session or null for all
     * @param cursor of the page before
     */
    record FindBody(OrganisationName name, @Nullable SessionId session, @Nullable String cursor, @Nullable Integer limit) {}

    @PostMapping("/find")
    FileItems find(@RequestBody FindBody body, Sender sender) {
        return reads.named(body.name.value(), body.session, body.cursor, body.limit, sender);
    }
}
