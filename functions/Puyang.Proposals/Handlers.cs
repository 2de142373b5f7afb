namespace Puyang.Proposals;

/// <summary>Who has a case in hand inside the bureau.</summary>
internal static class Handlers
{
    /// <summary>True for the clerks, the case officer, and whoever acts for the officer just now.</summary>
    public static bool MayHandle(Case proposal, Policy policy, PersonId person) =>
        policy.IsClerk(person)
        || proposal.Officer == person
        || InHand(proposal, person) is not null;

    /// <summary>For whom somebody acts who has the officer's work in hand as a delegate; null for everybody else.</summary>
    public static PersonId? Principal(Case proposal, PersonId person) => InHand(proposal, person)?.OnBehalfOf;

    private static CaseTask? InHand(Case proposal, PersonId person) =>
        proposal.OpenTasks.FirstOrDefault(task => task is Drafting.DraftTask or Consultation.ConsultTask && task.Holder == person);
}
