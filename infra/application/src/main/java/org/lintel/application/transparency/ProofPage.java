package org.lintel.application.transparency;

import org.lintel.application.pages.PageProblems;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An event's proof, from the pages: what stands in the way is told on a page, too. */
@Controller
final class ProofPage implements PageProblems.Page {
    private final ProofApi proofs;

    ProofPage(ProofApi proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/audit/events/{position}/proof")
    ResponseEntity<byte[]> proof(@PathVariable long position) {
        return proofs.proof(position);
    }
}
