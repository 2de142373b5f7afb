using Puyang.Proposals.Approval;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Mails to somebody whose task was over before they did it. 告知此事项已无需办理</summary>
internal static class Cancelled
{
    public static MailWriter.Draft? Of(FoldedCase folded, Policy policy, TellCancelled mail)
    {
        Case proposal = folded.Case;
        if (policy.Recipient(proposal, mail.Person) is not { } recipient || proposal.Task(mail.Task) is not { } task)
        {
            return null;
        }

        bool isUnit = policy.Person(mail.Person) is null && !mail.Person.IsProposer;
        string you = isUnit ? "贵单位" : "您";
        (string subject, string text) = task switch
        {
            AuthorityTask { Settled.How: nameof(RequestTakenBack) } request when isUnit =>
                ("此事项已无需办理", $"我局提出的{Words.Request(request.Kind)}已撤回，请贵单位不再办理。"),
            AuthorityTask { Settled.How: nameof(RequestGranted) or nameof(RequestRefused) } request =>
                ($"已登记{you}的书面答复", $"已由{(isUnit ? "我局" : "办公室")}登记{you}对{Words.Request(request.Kind)}的书面答复：{Answer(folded, request)}。如与实际不符，请告知。"),
            { Settled: null } => ("此事项已无需办理", $"下列提案请{you}办理的事项（{Words.Name(task)}）已转由{policy.Name(proposal, task.Holder)}办理，此事项已无需办理，特此告知。"),
            ReviewTask { Settled.How: nameof(DraftHeldBack) } review when isUnit =>
                ("此事项已无需办理", $"下列提案请{you}办理的事项（{review.Name}）已退回修改，此事项已无需办理，特此告知。"),
            _ => ("此事项已无需办理", $"下列提案请{you}办理的事项（{Words.Name(task)}）{Words.How(task)}，此事项已无需办理，特此告知。"),
        };
        return new MailWriter.Draft(
            [recipient], $"{subject}：{Wording.Designation(proposal.Proposal!, policy)}", [policy.Greeting(proposal, mail.Person), text, MailWriter.About(proposal, policy)]);
    }

    // As the journal has it: what was decided, and the clerk's note of the paper.
    private static string Answer(FoldedCase folded, AuthorityTask request) =>
        folded.Entries.First(entry => entry.Events.Any(fact => IsAnswer(fact, request))).Events.Select(fact => fact switch
        {
            RequestGranted { Kind: not RequestKind.Disagreement } granted =>
                $"同意{(granted.Until is { } until ? $"延期至{Chinese.Date(until)}" : "")}（{granted.Note}）",
            RequestRefused { Kind: not RequestKind.Disagreement } refused => $"不同意（{refused.Note}）",
            DisagreementDecided decided =>
                $"采纳{Words.Side(folded.Case, decided.CoHandler, decided.ForLead)}的意见（{decided.Note}）",
            _ => null,
        }).First(told => told is not null)!;

    private static bool IsAnswer(Event fact, AuthorityTask request) =>
        fact is RequestGranted granted && granted.Task == request.Id || fact is RequestRefused refused && refused.Task == request.Id;
}
