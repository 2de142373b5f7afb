namespace Puyang.Proposals.Office.Pages;

/// <summary>Which field of a form a refusal of the rules is about.</summary>
internal static class RefusedField
{
    // The first that the form has; a refusal of the act as a whole is about none.
    private static readonly Dictionary<Refusal, string[]> Fields = new()
    {
        [Refusal.ReasonMissing] = ["reason", "objection", "said", "comment"],
        [Refusal.CommentTooLong] = ["comment", "said", "present", "unitSaid", "place", "basis", "done", "note",
            "publicationReason"],
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
        [Refusal.HandoverAhead] = ["handedOver"],
        [Refusal.LeadMissing] = ["unit1-name"],
        [Refusal.RoleOfJoint] = ["role"],
        [Refusal.NoSuccessor] = ["successor"],
    };

    /// <summary>The refusal as a problem of the form that was sent.</summary>
    /// <param name="text">What is said of it; null for the refusal's own words.</param>
    public static Problem Of(Refusal refusal, Fields sent, string? text = null) =>
        new(text ?? refusal.Text, Named(refusal, sent));

    private static string? Named(Refusal refusal, Fields sent)
    {
        string[] known = [.. (Fields.GetValueOrDefault(refusal) ?? []).Where(sent.Has)];
        return (refusal == Refusal.CommentTooLong ? known.FirstOrDefault(name => sent[name].Length > Limits.Comment) : null)
            ?? known.FirstOrDefault();
    }
}
