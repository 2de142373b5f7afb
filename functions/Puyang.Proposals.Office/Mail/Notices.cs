using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Mails that ask nothing through a link: to the proposal office, to 提案委, to a proposer who rated.</summary>
internal static class Notices
{
    public static MailWriter.Draft ToOffice(Case proposal, Policy policy, NotifyOffice notice, Settings settings)
    {
        string designation = Wording.Designation(proposal.Proposal!, policy);
        CaseTask? task = notice.Task is { } id ? proposal.Task(id) : null;
        (string Subject, string Text) = notice.Notice switch
        {
            Notice.ProposalReceived => ("收到新提案，请确定承办科室", "提案已登记，请指定承办科室。"),
            Notice.ConflictingFile => ("同一案号收到不同内容", "同一案号又收到一份内容不同的文件，原登记未作改动，请核对。"),
            Notice.AssignmentReturned => ("科室退回，请重新确定承办科室", "承办科室退回了这件提案，请看理由并重新确定承办科室。"),
            Notice.ReadyToSeal => ($"{Pages.Words.Answer(proposal)}已签发编号，请缮印用印", $"已签发，文号{proposal.Reply.Number}，请打印、校对、用印后确认。"),
            Notice.PaperDelivery => (
                $"有{Pages.Words.Answer(proposal)}需要纸质送达",
                proposal.Reply.Way == Issue.LetterWay.Paper ? "本次选定以纸质寄送，请寄送并登记。" : $"{(proposal.Role == HandlingRole.CoHandler ? "主办单位" : proposal.AnswersProposers ? "有提案人" : "交办机关")}没有电子邮箱，请以纸质送达并登记。"),
            Notice.TaskOverdue => ("任务逾期", $"{(task is null ? "任务" : policy.Name(proposal, task.Holder) + "的任务")}已经逾期：{task?.Due?.Explain()}"),
            Notice.ReplyOverdue => ($"{Pages.Words.Answer(proposal)}逾期", $"这件提案未能按期{Pages.Words.ToAnswer(proposal)}：{proposal.Reply.Due.Explain()}"),
            Notice.OpinionOnPaper => ("请以纸质征求会办意见", "会办单位没有电子邮箱，请打印会办征求函寄送，收到意见后在提案详情中登记。"),
            Notice.RequestReadyToSeal => (
                "会办征求函已签发编号，请缮印用印",
                $"会办征求函已签发，文号{(task is RequestSealTask seal ? proposal.RequestLetters[seal.Letter - 1].Number : "")}，请打印、校对、用印后确认；确认后即送会办单位。"),
            Notice.RequestReturned => (
                "会办征求函退回，请重新征求",
                $"会办征求函没有签发。退回意见：{(task is RequestReviewTask back ? proposal.RequestLetters[back.Letter - 1].Stopped : "")}请修改征求的内容后重新征求会办意见；征求之前答复不能送审。"),
            Notice.OpinionGiven => ("收到会办意见", "会办单位已提出意见，请查看提案详情。"),
            Notice.AuthorityOnPaper => ("请以纸质报交办机关", "没有设置交办机关的邮箱，请打印申请表报送，收到答复后在提案详情中登记。"),
            Notice.AuthorityAnswered => (UnitMails.Answered(task, policy), Answered(task)),
            Notice.PaperNotice => ("有事项需要书面告知", "有提案人或会办单位没有电子邮箱，请书面告知或寄送并登记。"),
            Notice.JointRefused => ("并案未成，请重新确定承办科室", "要并入的提案不能并案，本件已恢复单独办理，请确定承办科室。"),
            Notice.JointReleased => ("所并提案已终止，请重新确定承办科室", "与本件一并办理的提案已退回或撤案，本件恢复单独办理，请确定承办科室。"),
            Notice.JointWaitsForConsultation => ("请与提案人沟通", "本件的答复已随所并提案签发，但与本件提案人的沟通还没有达到要求；登记沟通后即编号寄发。"),
            Notice.Rated => ("收到提案人意见", string.Join('\n', Ratings(proposal))),
            _ => ("有事项无法自动完成", "有邮件或文件经多次尝试仍未成功，请在提案详情中查看并处理。"),
        };
        return new MailWriter.Draft([policy.DeskRecipient()], $"{Subject}：{designation}", [Text, $"{designation}：{proposal.Proposal!.Subject}"])
        {
            Page = new MailLink("打开提案详情（需登录）", settings.At($"/cases/{proposal.Id}")),
        };
    }

    private static string Answered(CaseTask? task) => task is AuthorityTask request
        ? $"{Pages.Words.Name(request.Kind)}{Pages.Words.How(request)}，请查看提案详情。{(request is { Kind: RequestKind.Return, Settled.How: nameof(RequestRefused) } ? "本件由本单位办理，请确定承办科室。" : "")}"
        : "请查看提案详情。";

    public static MailWriter.Draft ToCollector(Case proposal, Policy policy, TellCollector notice)
    {
        string designation = Wording.Designation(proposal.Proposal!, policy);
        string name = proposal.Proposal!.Proposers[notice.Addressee - 1].Name;
        CopyOffice collector = policy.Collector!;
        return notice.Notice switch
        {
            CollectorNotice.Rated => new(
                [Of(collector)],
                $"提案人意见：{designation}",
                [
                    $"{name}对答复的意见：{Rating(proposal, notice.Addressee)}。",
                    Comment(proposal, notice.Addressee),
                    .. Beside(proposal, notice.Addressee),
                ]),
            CollectorNotice.Withdrawn => new(
                [Of(collector)], $"提案撤案：{designation}", [$"本件已按提案人的书面要求撤案，办理终止。如与贵委掌握的情况不符，请告知。"]),
            CollectorNotice.AddressChanged => new(
                [Of(collector)],
                $"提案人联系邮箱变更：{designation}",
                [$"承办单位变更了{name}的联系邮箱：{proposal.Addresses.GetValueOrDefault(notice.Addressee) ?? "改为纸质送达"}。如与贵委掌握的情况不符，请告知。"]),
            _ => new(
                [.. policy.Copies.Select(Of)],
                $"请协调面对面沟通：{designation}",
                [$"{name}对第{Chinese.Numeral(proposal.Round)}次答复仍不满意。按规定，请贵单位协调与提案人面对面沟通。", Comment(proposal, notice.Addressee)]),
        };
    }

    public static MailWriter.Draft? Rating(Case proposal, Policy policy, ConfirmRating mail) =>
        policy.Recipient(proposal, PersonId.Proposer(mail.Addressee)) is not { } proposer ? null : new MailWriter.Draft(
            [proposer],
            $"已收到您的意见：{Wording.Designation(proposal.Proposal!, policy)}",
            [
                Wording.Salutation(proposal.Proposal!.Proposers[mail.Addressee - 1], policy),
                $"您对答复的意见已登记为：{Rating(proposal, mail.Addressee)}。意见同时告知{policy.Collector!.Name}。如不是您本人提交，请与其联系。",
                .. Beside(proposal, mail.Addressee),
            ]);

    // The newest of everybody who rated this reply.
    private static IEnumerable<string> Ratings(Case proposal) => proposal.Replies.LastOrDefault(reply => reply.Ratings.Length > 0)?.Ratings
        .GroupBy(rated => rated.Addressee).OrderBy(ratings => ratings.Key)
        .Select(ratings => $"{proposal.Proposal!.Proposers[ratings.Key - 1].Name}：{Name(ratings.Last().Rating)}。{Comment(proposal, ratings.Key)}") ?? [];

    public static string Name(Satisfaction rating) => rating switch
    {
        Satisfaction.Satisfied => "满意",
        Satisfaction.BasicallySatisfied => "基本满意",
        _ => "不满意",
    };

    private static string Rating(Case proposal, int addressee) => Last(proposal, addressee) is { } rated ? Name(rated.Rating) : "未反馈意见";

    private static string Comment(Case proposal, int addressee) =>
        Last(proposal, addressee)?.Comment is { Length: > 0 } comment ? $"意见：\n{comment}" : "没有书面意见。";

    // What the form asks beside the rating, where it was answered.
    private static IEnumerable<string> Beside(Case proposal, int addressee) =>
        Pages.AnswerWords.Lines(Last(proposal, addressee)?.Answers) is { Count: > 0 } lines
            ? [$"同时填写：\n{string.Join('\n', lines)}"] : [];

    private static ReplyRated? Last(Case proposal, int addressee) =>
        proposal.Replies.SelectMany(reply => reply.Ratings).LastOrDefault(rated => rated.Addressee == addressee);

    private static Recipient Of(CopyOffice copy) => new(copy.Name, copy.Email);
}
