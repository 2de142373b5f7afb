using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Which field of a form a refusal of the rules is about.</summary>
internal static class RefusedField
{
    // The first that the form has; a refusal of the act as a whole is about none.
    private static readonly Dictionary<Refusal, string[]> Fields = new()
    {
        [Refusal.ReasonMissing] = ["reason", "objection", "said", "comment"],
        [Refusal.CommentTooLong] = ["comment", "said"],
        [Refusal.DissatisfiedWithoutReason] = ["comment"],
        [Refusal.ContactsContradict] = ["contact"],
        [Refusal.DisclosureNotReviewed] = ["reviewed"],
        [Refusal.ImpossibleDay] = ["talkedOn", "receivedOn", "on"],
        [Refusal.DayNotAhead] = ["until"],
        [Refusal.ExtensionOutOfRange] = ["until"],
        [Refusal.PhaseDoesNotFit] = ["phase"],
        [Refusal.TooMuchEvidence] = ["evidence"],
        [Refusal.NameMissing] = ["units", "askUnit", "signer", "name"],
        [Refusal.MannerMissing] = ["how"],
        [Refusal.NoSuchDepartment] = ["department", "askDepartment"],
        [Refusal.NotOfThatDepartment] = ["department"],
        [Refusal.CannotBeJoined] = ["joinTo"],
    };

    /// <summary>The refusal as a problem of the form that was sent.</summary>
    /// <param name="text">What is said of it; null for the refusal's own words.</param>
    public static Problem Of(Refusal refusal, Fields sent, string? text = null) =>
        new(text ?? refusal.Text, Fields.GetValueOrDefault(refusal)?.FirstOrDefault(sent.Has));
}
