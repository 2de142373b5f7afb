using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Mails to somebody whose task was over before they did it. 告知无需再办</summary>
internal static class Cancelled
{
    public static MailWriter.Draft? Of(FoldedCase folded, Policy policy, TellCancelled mail)
    {
        Case proposal = folded.Case;
        if (policy.Recipient(proposal, mail.Person) is not { } recipient || proposal.Task(mail.Task) is not { } task)
        {
            return null;
        }

        (string subject, string text) = task switch
        {
            AuthorityTask { Settled.How: nameof(RequestTakenBack) } request =>
                ("无需再办", $"我局提出的{Words.Request(request.Kind)}已撤回，请贵单位不再办理。"),
            AuthorityTask { Settled.How: nameof(RequestGranted) or nameof(RequestRefused) } request =>
                ("已登记贵单位的书面答复", $"已由我局登记贵单位对{Words.Request(request.Kind)}的书面答复：{Answer(folded, request)}。如与实际不符，请告知。"),
            _ => ("无需再办", $"下列提案请{(IsUnit(policy, mail.Person) ? "贵单位" : "您")}办理的事项（{Words.Name(task)}）{Words.How(task.Settled?.How ?? "")}，无需再办，特此告知。"),
        };
        return new MailWriter.Draft(
            [recipient], $"{subject}：{Wording.Designation(proposal.Proposal!, policy)}", [policy.Greeting(proposal, mail.Person), text, MailWriter.About(proposal, policy)]);
    }

    private static bool IsUnit(Policy policy, PersonId person) => policy.Person(person) is null && !person.IsProposer;

    // As the journal has it: what was decided, and the clerk's note of the paper.
    private static string Answer(FoldedCase folded, AuthorityTask request) =>
        folded.Entries.First(entry => entry.Events.Any(fact => IsAnswer(fact, request))).Events.Select(fact => fact switch
        {
            RequestGranted { Kind: not RequestKind.Disagreement } granted =>
                $"同意{(granted.Until is { } until ? $"延期至{Chinese.Date(until)}" : "")}（{granted.Note}）",
            RequestRefused refused => $"不同意（{refused.Note}）",
            DisagreementDecided decided =>
                $"采纳{(decided.ForLead ? "主办单位" : folded.Case.CoHandlers[decided.CoHandler - 1].Name)}的意见（{decided.Note}）",
            _ => null,
        }).First(told => told is not null)!;

    private static bool IsAnswer(Event fact, AuthorityTask request) =>
        fact is RequestGranted granted && granted.Task == request.Id || fact is RequestRefused refused && refused.Task == request.Id;
}
