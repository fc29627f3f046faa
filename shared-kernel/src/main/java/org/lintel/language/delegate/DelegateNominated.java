package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;

/**
 * An organisation nominated a person. This begins the delegate's life; the person is unlisted until they choose themselves.
 *
 * @param host the nominating organisation's own accreditation
 * @param contactPoint who asked for that accreditation and acts for the person until they do so themselves
 * @param passportLineKey null where the name has no form in a passport's line, and in what was recorded before there were such keys
 * @param atRisk whether the nomination says that the person is at risk: sealed for focal points, and there whatever it says
 * @param proposed how visible the contact point proposes that the person be; it has no effect of its own
 * @param lateBecause where the request window was closed: why an officer let it in all the same; otherwise null
 */
public record DelegateNominated(DelegateId delegate, Host host, UserId contactPoint, PersonKey personKey,
        @Nullable PassportLineKey passportLineKey, Sealed<Person> person,
        Sealed<Particulars> particulars, Sealed<Boolean> atRisk, DelegateRole role, Visibility proposed,
        @Nullable Sealed<FreeText> lateBecause,
        Actor by) implements DelegateEvent {}
