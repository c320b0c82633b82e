package org.ancrage.procurement.tender;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import org.ancrage.procurement.api.Resources;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.database.Settings;
import org.ancrage.procurement.page.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations for programs. */
@RestController
class InvitationApi {

    /** Who is invited. */
    record InvitationBody(String tenderer) {
    }

    /**
     * What is told once.
     *
     * @param token the bearer token of the tenderer, which stands in the link as well
     */
    record InvitationLink(long id, String tenderer, String link, String token) {
    }

    private final Declaring declaring;
    private final Links links;
    private final Tenders tenders;
    private final Consultations consultations;
    private final Settings settings;

    InvitationApi(Declaring declaring, Links links, Tenders tenders, Consultations consultations, Settings settings) {
        this.declaring = declaring;
        this.links = links;
        this.tenders = tenders;
        this.consultations = consultations;
        this.settings = settings;
    }

    @Operation(summary = "Who was invited, and what was submitted when")
    @GetMapping("/api/consultations/{consultation}/invitations")
    List<InvitationResource> list(@PathVariable long consultation) {
        return tenders.invitations(consultations.get(consultation).id()).stream().map(this::resource).toList();
    }

    private InvitationResource resource(Invitation invitation) {
        return InvitationResource.of(invitation, tenders.declarations(invitation.id()));
    }

    /** A tenderer is invited once: a repeated call invites nobody twice. Whoever did not see the answer makes a new link. */
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite a tenderer; the link is told once")
    @PostMapping("/api/consultations/{consultation}/invitations")
    ResponseEntity<InvitationLink> invite(@PathVariable long consultation, @RequestBody InvitationBody body, Principal principal) {
        InvitationLink link = link(declaring.invite(consultation, body.tenderer(), principal.getName()));
        return Resources.created("/api/consultations/%s/invitations/%s".formatted(consultation, link.id()), link);
    }

    private InvitationLink link(String token) {
        Invitation invitation = tenders.byToken(token).orElseThrow(NotThere::new);
        return new InvitationLink(invitation.id(), invitation.tenderer(), settings.address() + "/invitations/" + token, token);
    }

    @Operation(summary = "An invitation")
    @GetMapping("/api/consultations/{consultation}/invitations/{invitation}")
    InvitationResource one(@PathVariable long consultation, @PathVariable long invitation) {
        return resource(tenders.invitation(consultation, invitation));
    }

    @Operation(summary = "Make a new link; the one before leads nowhere any more")
    @PostMapping("/api/consultations/{consultation}/invitations/{invitation}/link")
    InvitationLink renew(@PathVariable long consultation, @PathVariable long invitation, Principal principal) {
        return link(links.renew(consultation, invitation, principal.getName()));
    }

    @Operation(summary = "Revoke the link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/api/consultations/{consultation}/invitations/{invitation}/revocation")
    void revoke(@PathVariable long consultation, @PathVariable long invitation, Principal principal) {
        links.revoke(consultation, invitation, principal.getName());
    }
}
