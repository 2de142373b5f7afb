using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Writes the mail of an effect.</summary>
public sealed class MailWriter(Settings settings, LinkKey key, LinkTable links, MailFiles files, CasePapers papers)
{
    /// <summary>The mail, with the token it carries; null when nobody is left to get it.</summary>
    public async Task<(OutgoingMail Mail, string? Secret)?> Write(FoldedCase folded, Policy policy, Effect effect)
    {
        Case proposal = folded.Case;
        Draft? draft = effect switch
        {
            NotifyDepartment mail => await Assigned(folded, policy, mail),
            RequestApproval mail => Invite(folded, policy, mail.Task, mail.Serial),
            RequestLetterApproval mail => Invite(folded, policy, mail.Task, mail.Serial),
            AskForForm mail => Invite(folded, policy, mail.Task, mail.Serial),
            SendLink mail when Handed.By(folded, mail.Id) is { } move => Invite(folded, policy, mail.Task, mail.Serial, move: move),
            SendLink mail => Invite(folded, policy, mail.Task, mail.Serial, "补发链接："),
            CopyToAuthorities mail => await Copies(
                folded, policy, mail.Task, mail.Serial, policy.Copies.FirstOrDefault(copy => copy.Id == mail.Copy)?.Copies ?? 1),
            DeliverReply mail => await Reply(folded, policy, mail),
            TellApprover mail => Told(folded, policy, mail),
            ConfirmRating mail => Notices.Rating(proposal, policy, mail),
            TellCollector mail => Notices.ToCollector(proposal, policy, mail),
            AskCoHandler mail => await AskedCoHandler(folded, policy, mail),
            AskAuthority mail => await AskedAuthority(folded, policy, mail),
            CopyToCoHandler mail => await Copies(folded, policy, mail.Task, mail.Serial, (policy.CoHandling ?? CoHandlingPolicy.Usual).Copies),
            DeliverOpinion mail => await Opinion(folded, policy, mail),
            TellOfficer mail => UnitMails.ToOfficer(folded, policy, mail),
            TellCancelled mail => Cancelled.Of(folded, policy, mail),
            TellProposer mail => UnitMails.Extended(proposal, policy, mail),
            NotifyOffice mail => Notices.ToOffice(proposal, policy, mail, settings),
            _ => throw new InvalidOperationException($"{effect.GetType().Name} is not a mail."),
        };
        return draft is null || draft.To.Count == 0 ? null : await Finish(proposal, policy, effect, draft);
    }

    private async Task<(OutgoingMail Mail, string? Secret)> Finish(Case proposal, Policy policy, Effect effect, Draft draft)
    {
        string? token = draft.Link is null ? null : key.Token(proposal.Id, draft.Link);
        if (token is not null)
        {
            await links.Put(proposal.Id, draft.Link!, token);
        }

        string sample = proposal.Proposal!.IsSample ? "【样例】" : "";
        string[] signature = [$"{policy.Unit.Name}{policy.Desk.Name}"];
        return (
            new OutgoingMail(
                $"{proposal.Id}.{effect.Id}",
                draft.To,
                sample + draft.Subject,
                draft.Paragraphs,
                token is null ? draft.Page : new MailLink(draft.Label, settings.At($"/l/{token}")),
                draft.Attachments)
            {
                Sections = draft.Beside is { } beside ? await Beside(proposal, beside) : [],
                Closing = signature,
            },
            token);
    }

    // What the same person is to do besides, with its own link.
    private async Task<IReadOnlyList<MailSection>> Beside(Case proposal, (Invitation Invitation, Link Link, string Due) beside)
    {
        // The row of every link that was issued is there, also when what it was for has been done meanwhile.
        string token = key.Token(proposal.Id, beside.Link);
        await links.Put(proposal.Id, beside.Link, token);
        MailItem item = new(beside.Due, beside.Invitation.Request, new MailLink(beside.Invitation.Label, settings.At($"/l/{token}")), token);
        return proposal.Open(beside.Link.Task) is null ? [] : [new MailSection(beside.Invitation.Heading, [item])];
    }

    private static Draft? Invite(FoldedCase folded, Policy policy, TaskId id, int serial, string prefix = "", TaskRerouted? move = null)
    {
        Case proposal = folded.Case;
        if (proposal.Task(id) is not { } task || policy.Recipient(proposal, task.Holder) is not { } holder)
        {
            return null;
        }

        Invitation invitation = Invitation.To(task, proposal, policy);
        Link? link = proposal.Links.FirstOrDefault(issued => issued.Task == id && issued.Serial == serial);
        return new Draft(
            [holder],
            $"{prefix}{invitation.Heading}{(task.Due is { } day ? $"（请于{day.Due.Month}月{day.Due.Day}日前）" : "")}：{Wording.Designation(proposal.Proposal!, policy)}",
            [
                policy.Greeting(proposal, task.Holder),
                .. task.Due is { } limit ? [$"请于{Chinese.Date(limit.Due)}前{(task is FeedbackTask ? "反馈" : "办理")}（含当日）。"] : Array.Empty<string>(),
                .. Handed.Why(folded, policy, task, move) is { } why ? [why] : Array.Empty<string>(),
                .. invitation.Request,
                .. task is AcceptTask or DraftTask && AssignmentNote(folded) is { } note ? [$"拟办意见：\n{note}"] : Array.Empty<string>(),
                About(proposal, policy),
                .. Pages.Contacts.AreFor(task, proposal, policy) ? [Pages.Contacts.Paragraph(proposal)] : Array.Empty<string>(),
                .. task.Due is { } due ? [due.Explain()] : Array.Empty<string>(),
            ],
            invitation.Label,
            link);
    }

    // What the clerk wrote when the section got it.
    private static string? AssignmentNote(FoldedCase folded) => folded.Entries.SelectMany(entry => entry.Events).OfType<DepartmentAssigned>().LastOrDefault()?.Note
        is { Length: > 0 } note ? note : null;

    // With the slip, which has every time limit on it.
    private async Task<Draft?> Assigned(FoldedCase folded, Policy policy, NotifyDepartment mail)
    {
        if (Invite(folded, policy, mail.Task, mail.Serial) is not { } invitation || folded.Case.Task(mail.Task) is ConsultTask)
        {
            return Invite(folded, policy, mail.Task, mail.Serial);
        }

        IReadOnlyList<MailAttachment> attached = await files.Attachments(folded.Case.Proposal!);
        return invitation with
        {
            Beside = Consultation(folded, policy, mail),
            Paragraphs = attached.Count == 0 && folded.Case.Proposal!.Attachments is { Count: > 0 } large
                ? [.. invitation.Paragraphs, $"提案附件（{string.Join('、', large.Select(file => file.Name))}）较大，没有随邮件发送，请打开链接下载。"]
                : invitation.Paragraphs,
            Attachments = [.. await Form(HandoverSlip.HandoverForm, () => papers.Slip(folded, policy)), .. attached],
        };
    }

    // The talks that are asked for in the same decision: one mail, not two.
    private static (Invitation Invitation, Link Link, string Due)? Consultation(FoldedCase folded, Policy policy, NotifyDepartment mail)
    {
        ConsultTask? opened = folded.Entries.FirstOrDefault(entry => entry.Effects.Any(effect => effect.Id == mail.Id))?.Events
            .OfType<TaskOpened>().Select(fact => fact.Task).OfType<ConsultTask>().FirstOrDefault();
        return opened is not null && folded.Case.Task(opened.Id) is ConsultTask task && task.Holder == folded.Case.Task(mail.Task)?.Holder
            && folded.Case.LinkOf(task.Id) is { IsWithdrawn: false, Serial: 1 } link
                ? (Invitation.To(task, folded.Case, policy), link, task.Due is { } due ? $"请于{Chinese.Date(due.Due)}前办理（含当日）。{due.Explain()}" : "")
                : null;
    }

    // A form that can't be made, by an odd template, holds no mail back: the page tells why, and the link does all that the form does.
    private static async Task<IReadOnlyList<MailAttachment>> Form(Form form, Func<Task<byte[]>> make)
    {
        try
        {
            return [new MailAttachment(form.Name + ".docx", await make(), FormRoom.WordType)];
        }
        catch (Exception wrong) when (wrong is MissingDataException or TemplateException)
        {
            return [];
        }
    }

    private async Task<Draft?> Reply(FoldedCase folded, Policy policy, DeliverReply mail)
    {
        if (Invite(folded, policy, mail.Task, mail.Serial) is not { } form)
        {
            return null;
        }

        Case proposal = folded.Case;
        Issue.Reply reply = proposal.Replies[mail.Round - 1];
        bool isPosted = reply.Way == Issue.LetterWay.Paper;
        string letter = $"答复函（{reply.Number}{(reply.IsToAll ? "，主送全体提案人" : "")}）";
        return form with
        {
            Subject = (mail.Round > 1 ? "再次答复：" : "") + await files.Title(reply),
            Paragraphs =
            [
                Wording.Salutation(proposal.Proposal!.Proposers[mail.Addressee - 1], policy),
                $"您提出的《{proposal.Proposal.Subject}》提案（第{proposal.Proposal.Number}号）收悉。经研究办理，{(isPosted ? $"{letter}以纸质寄送，请注意查收" : $"现将{letter}送您，请查收")}，并请反馈意见。",
                .. !isPosted && Pages.Words.Unsealed(proposal, policy, mail.Round) is { } unsealed ? [unsealed] : Array.Empty<string>(),
                $"敬请在收到后{policy.Times.Of(Proposals.Calendar.DeadlineRules.Feedback).InChinese}内，通过下面的链接对办理情况提出意见，也可以填写征询意见表交回{policy.Collector!.Name}。"
                    + "意见由您直接提交，承办单位不能代填；逾期未提交的记为“未反馈”，之后仍可提交。",
            ],
            Attachments =
            [
                .. isPosted ? [] : new[] { await files.Letter(proposal, policy, mail.Round, mail.Addressee) },
                .. await Form(FeedbackSheet.FeedbackForm, () => papers.Feedback(proposal, policy, mail.Round, mail.Addressee)),
            ],
        };
    }

    private async Task<Draft?> Copies(FoldedCase folded, Policy policy, TaskId task, int serial, int copies)
    {
        if (Invite(folded, policy, task, serial) is not { } receipt)
        {
            return null;
        }

        Case proposal = folded.Case;
        int round = proposal.Task(task)!.Round;
        string title = await files.Title(proposal.Replies[round - 1]);
        return receipt with
        {
            Subject = $"抄送（{copies}份）：{title}",
            Paragraphs = UnitMails.Cover(proposal, policy, round, title, receipt.Paragraphs[0], $"抄送贵单位（{copies}份）"),
            Attachments = await files.AllLetters(proposal, policy, round),
        };
    }

    private async Task<Draft?> Opinion(FoldedCase folded, Policy policy, DeliverOpinion mail)
    {
        if (Invite(folded, policy, mail.Task, mail.Serial) is not { } receipt)
        {
            return null;
        }

        Case proposal = folded.Case;
        string title = await files.Title(proposal.Replies[mail.Round - 1]);
        return receipt with
        {
            Subject = title,
            Paragraphs = UnitMails.Cover(
                proposal, policy, mail.Round, title, receipt.Paragraphs[0], proposal.Role == HandlingRole.CoHandler ? "送上" : "报上"),
            Attachments = await files.AllLetters(proposal, policy, mail.Round),
        };
    }

    // With the letter that asks: the formal one as it left, else the working one.
    private async Task<Draft?> AskedCoHandler(FoldedCase folded, Policy policy, AskCoHandler mail)
    {
        if (Invite(folded, policy, mail.Task, mail.Serial) is not { } invitation || folded.Case.Task(mail.Task) is not OpinionTask task)
        {
            return null;
        }

        if (task.Letter is { } ordinal && folded.Case.RequestLetters[ordinal - 1] is { Way: { } way } letter)
        {
            string sent = $"会办征求函（{letter.Number}）";
            string told = way switch
            {
                Issue.LetterWay.Scan => $"{sent}见附件。",
                Issue.LetterWay.Paper => $"{sent}以纸质寄送，请注意查收。",
                _ => $"{sent}见附件。附件是未加盖印章的文字版，盖章的原件存{policy.Unit.Name}。",
            };
            return invitation with
            {
                Paragraphs = [.. invitation.Paragraphs, told],
                Attachments = way == Issue.LetterWay.Paper ? [] : [await files.Request(folded.Case, policy, letter)],
            };
        }

        return invitation with
        {
            Attachments = folded.Case.CoHandlers[task.CoHandler - 1].IsExternal
                ? await Form(CoRequest.WorkingForm, () => papers.WorkingRequest(folded, policy, task.CoHandler))
                : [],
        };
    }

    private async Task<Draft?> AskedAuthority(FoldedCase folded, Policy policy, AskAuthority mail)
    {
        if (Invite(folded, policy, mail.Task, mail.Serial) is not { } invitation || folded.Case.Task(mail.Task) is not AuthorityTask request)
        {
            return null;
        }

        return request.Kind switch
        {
            RequestKind.Return => invitation with { Attachments = await Form(ReturnRequest.ReturnForm, () => papers.ReturnForm(folded, policy, request)) },
            RequestKind.Extension => invitation with { Attachments = await Form(ExtensionRequest.ExtensionForm, () => papers.ExtensionForm(folded, policy, request)) },
            _ => invitation,
        };
    }

    private static Draft? Told(FoldedCase folded, Policy policy, TellApprover mail)
    {
        Case proposal = folded.Case;
        LettersChosen? letters = folded.Entries.FirstOrDefault(entry => entry.Effects.Any(effect => effect.Id == mail.Id))?
            .Events.OfType<LettersChosen>().FirstOrDefault();
        string what = letters is null
            ? $"已由{policy.Name(proposal, proposal.Task(mail.Task)!.Holder)}在后续环节修改，现告知您。如有异议，请尽快与其联系。"
            : $"经办公室改为{Pages.Words.Letters(letters.OneToAll)}，称谓随之改变，现告知您。如有异议，请尽快与办公室联系。";
        return policy.Recipient(proposal, mail.Person) is not { } person ? null : new Draft(
            [person],
            $"{Pages.Words.Draft(proposal)}在您审核之后有修改：{Wording.Designation(proposal.Proposal!, policy)}",
            [
                $"{person.Name}：",
                $"您审核过的{Pages.Words.Draft(proposal)}，{what}",
                About(proposal, policy),
            ]);
    }

    internal static string About(Case proposal, Policy policy) => string.Join('\n',
        $"提案：{Wording.Designation(proposal.Proposal!, policy)}",
        $"案由：{proposal.Proposal!.Subject}",
        $"提案人：{string.Join('、', proposal.Proposal.Proposers.Select(proposer => proposer.Name))}",
        proposal.Reply.Due.Explain());

    /// <summary>A mail before its link has become an address.</summary>
    internal sealed record Draft(IReadOnlyList<Recipient> To, string Subject, IReadOnlyList<string> Paragraphs, string Label = "", Link? Link = null)
    {
        public MailLink? Page { get; init; }

        /// <summary>What else the same mail asks for.</summary>
        public (Invitation Invitation, Link Link, string Due)? Beside { get; init; }

        public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];
    }
}
