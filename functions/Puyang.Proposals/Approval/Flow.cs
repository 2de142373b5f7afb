using Puyang.Proposals.CoHandling;

namespace Puyang.Proposals.Approval;

/// <summary>One step of the way that a case's document goes.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Signs">True for the signature (签发), the last one.</param>
/// <param name="Holders">Who has to agree, at the same time; at least one.</param>
/// <param name="Rule">The step in office.json; null for the joint signature that the case itself asks for.</param>
public sealed record FlowStep(string Name, bool Signs, IReadOnlyList<PersonId> Holders, ChainStep? Rule);

/// <summary>The way of a case's document: the policy's chain for its kind, role and weight, with the joint signatories before the signature. 审批流程</summary>
public static class Flow
{
    internal const string JointStep = "联合行文单位会签";

    /// <summary>The steps in their order; null when the chain has no signature at its end or names nobody.</summary>
    public static IReadOnlyList<FlowStep>? Of(Case proposal, Policy policy)
    {
        if (policy.ChainOf(proposal) is not { } chain || Of(chain, policy.Department(proposal.Department ?? ""), policy) is not { } steps)
        {
            return null;
        }

        PersonId[] joint = [.. proposal.CoHandlers.Where(unit => unit is { SignsJointly: true, IsExternal: true, Email: not null, Standing: not Standing.Cancelled }).Select(unit => unit.Person)];
        if (joint.Length > 0)
        {
            steps.Insert(steps.Count - 1, new FlowStep(JointStep, false, joint, null));
        }

        return steps;
    }

    /// <summary>The steps of one chain for a department; null when it has no signature at its end or names nobody.</summary>
    internal static List<FlowStep>? Of(Chain chain, Department? department, Policy policy)
    {
        if (department is null || chain.Steps.Count == 0 || !chain.Steps[^1].Signs)
        {
            return null;
        }

        List<FlowStep> steps = [];
        foreach (ChainStep step in chain.Steps)
        {
            PersonId?[] holders = [.. (step.With ?? []).Prepend(step.By).Select(by => policy.Named(by, department))];
            if (holders.Contains(null))
            {
                return null;
            }

            steps.Add(new FlowStep(step.Name, step.Signs, [.. holders.Select(holder => holder!.Value).Distinct()], step));
        }

        return steps;
    }

    /// <summary>The position of the joint signature, if the review is part of it or comes after it, as the signature alone does.</summary>
    internal static int? JointStepBefore(ReviewTask review, Case proposal, Policy policy) =>
        !review.Signs && review.Holder.CoHandlerOrdinal is null ? null
        : Of(proposal, policy)!.Index().Where(step => step.Item.Rule is null).Select(step => (int?)step.Index).FirstOrDefault();

    /// <summary>The step that a review belongs to; null when the chain has none of that name any more.</summary>
    internal static FlowStep? StepOf(ReviewTask review, Case proposal, Policy policy) =>
        Of(proposal, policy)?.FirstOrDefault(step => step.Name == review.Name && step.Signs == review.Signs);
}
