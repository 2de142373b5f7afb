using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Approval;

/// <summary>One step of the chain waits for its approver. 审核</summary>
/// <param name="Step">Position in the chain, from 0.</param>
/// <param name="Name">The step's name when it was opened.</param>
/// <param name="Signs">True for the signature (签发).</param>
/// <param name="Document">The version to be judged; a correction changes it.</param>
public sealed record ReviewTask(
    TaskId Id, PersonId Holder, int Round, Deadline? Due, int Step, string Name, bool Signs, DocumentHash Document)
    : CaseTask(Id, Holder, Round, Due)
{
    internal static Steps Ask(Steps steps, int step, DocumentHash document)
    {
        PersonId[] holders = Holders(steps.Proposal, steps.Office)!;
        ChainStep link = steps.Office.Policy.Chain(Chain.Reply)!.Steps[step];
        return steps.Ask(
            id => new ReviewTask(
                id, holders[step], steps.Proposal.Round, steps.Inner(DeadlineRules.Review), step, link.Name, link.Signs, document),
            (id, task, serial) => new RequestApproval(id, task, serial));
    }

    /// <summary>Who acts at each step, or null when the chain has no signature at its end or names nobody.</summary>
    internal static PersonId[]? Holders(Case proposal, Bureau office)
    {
        Chain? chain = office.Policy.Chain(Chain.Reply);
        Department? department = office.Policy.Department(proposal.Department ?? "");
        if (chain is null || department is null || chain.Steps.Count == 0 || !chain.Steps[^1].Signs)
        {
            return null;
        }

        PersonId?[] holders = [.. chain.Steps.Select(step => office.Policy.Named(step.By, department))];
        return holders.Contains(null) ? null : [.. holders.Select(holder => holder!.Value)];
    }
}

/// <summary>Mails a draft to the approver whose turn it is. 送审通知</summary>
public sealed record RequestApproval(EffectId Id, TaskId Task, int Serial) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "RequestApproval";
}
