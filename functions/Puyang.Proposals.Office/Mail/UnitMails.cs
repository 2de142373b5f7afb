using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Mails to and about other units: co-handlers, the lead, the 交办机关; and to people of the bureau when these have moved something.</summary>
internal static class UnitMails
{
    /// <summary>To whoever has the officer's work in hand, who is told and not asked.</summary>
    public static MailWriter.Draft? ToOfficer(FoldedCase folded, Policy policy, TellOfficer mail)
    {
        Case proposal = folded.Case;
        if (InHand(proposal) is not { } officer || policy.Recipient(proposal, officer) is not { } recipient)
        {
            return null;
        }

        CaseTask? task = mail.Task is { } id ? proposal.Task(id) : null;
        (string subject, string text) = mail.News switch
        {
            CaseNews.OpinionGiven => ("收到会办意见", Opinion(proposal, task)),
            CaseNews.OpinionsComplete => ("会办意见已经到齐", Opinion(proposal, task)),
            CaseNews.OpinionDisagrees => ("会办单位有不同意见", Opinion(proposal, task) + "\n请与其协商，或请办公室报请协调；未协商一致前，答复不能送审签发。"),
            CaseNews.AuthorityAnswered => (Answered(task, policy), Answer(proposal, task)),
            CaseNews.JoinedChanged => ("并案有变动", Joined(proposal, policy)),
            CaseNews.Held => ("暂停局内时限", $"办公室已暂停本件的局内时限{(proposal.Held is { } held ? $"至{Chinese.Date(held.Until)}，原因：{held.Reason}" : "")}。暂停期间本局内部时限停算，答复时限照计；文稿可以继续暂存。"),
            CaseNews.RequestReturned => ("会办征求函退回，请重新征求", $"会办征求函没有签发。退回意见：\n{(task is RequestReviewTask back ? proposal.RequestLetters[back.Letter - 1].Stopped : "")}\n请在文稿页修改征求的内容后重新征求会办意见；征求之前答复不能送审。"),
            CaseNews.QuestionWithdrawn => ("撤回征求会办意见", $"办公室已撤回向{(task switch
            {
                OpinionTask asked => proposal.CoHandlers[asked.CoHandler - 1].Name,
                RequestReviewTask review => proposal.UnitsOf(review.Letter),
                RequestSealTask seal => proposal.UnitsOf(seal.Letter),
                _ => "会办单位",
            })}征求意见，不必再等。"),
            CaseNews.RegistrationCorrected => ("登记已更正", Corrected(folded, policy, mail)),
            CaseNews.RegistrationVoided => ("登记已作废", $"本件登记已由办公室作废，不再办理。{Void(folded)}"),
            CaseNews.KeyChanged => proposal.IsKey
                ? ("已确定为重点提案", "本件已确定为重点提案，沟通次数、方式和审批流程按重点提案的要求办理，详见文稿页。")
                : ("不再作为重点提案", "本件不再作为重点提案办理。"),
            _ => ("恢复局内时限", "办公室已恢复计算局内时限，按暂停的工作日顺延。"),
        };
        return new MailWriter.Draft([recipient], $"{subject}：{Wording.Designation(proposal.Proposal!, policy)}", [policy.Greeting(proposal, officer), text, MailWriter.About(proposal, policy)]);
    }

    /// <summary>To a proposer, or the lead, that the reply comes later: in writing, as the rules want it.</summary>
    public static MailWriter.Draft? Extended(Case proposal, Policy policy, TellProposer mail)
    {
        PersonId to = !proposal.AnswersProposers ? PersonId.Lead : PersonId.Proposer(mail.Addressee);
        return policy.Recipient(proposal, to) is not { } recipient ? null : new MailWriter.Draft(
            [recipient],
            $"延期{(to == PersonId.Lead ? "送会办意见" : "答复")}的告知：{Wording.Designation(proposal.Proposal!, policy)}",
            [
                policy.Greeting(proposal, to),
                $"下列提案因办理需要，经{policy.AuthorityName}同意，延期至{Chinese.Date(proposal.Replies[mail.Round - 1].Due.Due)}前{(to == PersonId.Lead ? "送会办意见" : "答复")}，特此告知，敬请谅解。",
                MailWriter.About(proposal, policy),
            ]);
    }

    /// <summary>What the cover of a document to another unit says.</summary>
    public static IReadOnlyList<string> Cover(
        Case proposal, Policy policy, int round, string title, string greeting, string what) =>
        [
            greeting,
            $"现将《{title}》（{proposal.Replies[round - 1].Number}）{what}，见附件。请确认收到。",
            .. Pages.Words.Unsealed(proposal, policy, round) is { } unsealed ? [unsealed] : Array.Empty<string>(),
        ];

    // A delegate or a successor drafts and talks; while neither is to be done, it is the officer's.
    private static PersonId? InHand(Case proposal) =>
        proposal.OpenTasks.FirstOrDefault(task => task is DraftTask or ConsultTask)?.Holder ?? proposal.Officer;

    // What was corrected in the decision that sent the mail, whatever was corrected since.
    private static string Corrected(FoldedCase folded, Policy policy, TellOfficer mail)
    {
        RegistrationCorrected? fact = folded.Entries.FirstOrDefault(entry => entry.Effects.Any(effect => effect.Id == mail.Id))?
            .Events.OfType<RegistrationCorrected>().FirstOrDefault();
        if (fact is null)
        {
            return "详见文稿页。";
        }

        IEnumerable<string> lines = Stages.Intake.RegistrationWords.Changes(fact, policy).Select(change => change.Line);
        string text = Registration.IsOfContacts(fact.Before, fact.After) ? "" : "\n请核对文稿是否需要相应修改；已送审的，从第一步重新审核。";
        return $"办公室更正了本件的登记（{fact.Reason}）：\n{string.Join('\n', lines)}\n{folded.Case.Reply.Due.Explain()}{text}";
    }

    private static string Void(FoldedCase folded) =>
        folded.Entries.SelectMany(entry => entry.Events).OfType<RegistrationVoided>().LastOrDefault() is { } fact
            ? $"理由：{fact.Reason}"
            : "";

    private static string Opinion(Case proposal, CaseTask? task)
    {
        OpinionGiven? given = task is null ? null : proposal.Opinions.LastOrDefault(opinion => opinion.Task == task.Id);
        return given is null
            ? "详见文稿页。"
            : $"{proposal.CoHandlers[given.CoHandler - 1].Name}：{(given.Agrees ? "同意" : "有不同意见")}{(given.Opinion.Length > 0 ? $"。\n{given.Opinion}" : "。")}";
    }

    /// <summary>Who has answered: the 交办机关, or a leader of the bureau about a department of one's own.</summary>
    public static string Answered(CaseTask? task, Policy policy) =>
        $"{(task is not null && policy.Person(task.Holder) is { } leader ? leader.Name : "交办机关")}已经答复";

    private static string Answer(Case proposal, CaseTask? task) => task is AuthorityTask request
        ? $"{Pages.Words.Name(request.Kind)}：{Pages.Words.How(request)}。"
            + (request.CoHandler is { } ordinal && proposal.CoHandlers[ordinal - 1].Ruling is { } ruling ? $"\n协调意见：{ruling.Note}\n请按协调意见修改答复稿。" : "")
        : "请查看提案详情。";

    private static string Joined(Case proposal, Policy policy) => proposal.Joined.Length == 0
        ? "没有其他提案与本件一并办理了。"
        : $"与本件一并办理、分别答复的提案：{string.Join('、', proposal.Joined.Select(other => Wording.Designation(other, policy)))}。答复稿请兼顾各件所提问题。";
}
