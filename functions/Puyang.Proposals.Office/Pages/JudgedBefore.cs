using Puyang.Proposals.Approval;
using Puyang.Proposals.Drafting;

namespace Puyang.Proposals.Office.Pages;

/// <summary>The version with which a text under review is compared: what its approver, or else the step before, last judged.</summary>
/// <param name="Document">The version.</param>
/// <param name="What">The version in Chinese: 上一步（科室负责人审核）同意的版本（第2版）.</param>
internal sealed record JudgedBefore(DocumentHash Document, string What)
{
    /// <summary>Null for the first who sees the text: what lies between two saves of the drafter concerns nobody.</summary>
    public static JudgedBefore? Of(Case proposal, ReviewTask review)
    {
        ReviewTask[] judged = [.. proposal.Tasks.OfType<ReviewTask>().Where(task => task.Round == review.Round && task.Id != review.Id
            && task.Settled?.How is nameof(StepApproved) or nameof(DraftReturned) or nameof(ChainRestarted) or nameof(DraftHeldBack))];
        if (judged.LastOrDefault(task => task.Name == review.Name && task.Holder == review.Holder) is { } own)
        {
            return new JudgedBefore(own.Document, $"您上次{(own.Settled!.How == nameof(StepApproved) ? "同意" : "看过")}的版本{Number(proposal, own.Document)}");
        }

        if (judged.LastOrDefault(task => task.Step < review.Step && task.Settled!.How == nameof(StepApproved)) is { } previous)
        {
            return new JudgedBefore(previous.Document, $"上一步（{previous.Name}）同意的版本{Number(proposal, previous.Document)}");
        }

        if (judged.LastOrDefault(task => task.Settled!.How == nameof(DraftReturned)) is { } returned)
        {
            return new JudgedBefore(returned.Document, $"{returned.Name}退回的版本{Number(proposal, returned.Document)}");
        }

        // A second round starts from the letter that did not satisfy.
        return review.Round > 1 && proposal.Replies[review.Round - 2].Signed is { } signed ? new JudgedBefore(signed.Draft, "上一次答复") : null;
    }

    private static string Number(Case proposal, DocumentHash document) =>
        proposal.Versions.LastOrDefault(version => version.Document == document) is { } version ? $"（第{version.Number}版）" : "";
}
