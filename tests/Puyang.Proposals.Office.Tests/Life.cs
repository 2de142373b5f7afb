using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests;

/// <summary>Drives one case as its people and the host's loop do.</summary>
internal sealed class Life(TestOffice office, CaseId id)
{
    public static readonly PersonId Clerk = new("wang-min");
    private int messages;

    public CaseId Id => id;

    public async Task<Case> Case() => (await office.Work.Load(id)).Case;

    public Task<FoldedCase> Folded() => office.Work.Load(id);

    public MessageId NextId() => new($"m{++messages}");

    public async Task<Answer> Tell(Message message) => await office.Work.Advance(id, message);

    /// <summary>The only open task of its kind.</summary>
    public async Task<T> Open<T>()
        where T : CaseTask => (await Case()).OpenTasks.OfType<T>().Single();

    /// <summary>What the host's loop does until nothing is due.</summary>
    public async Task Work()
    {
        Turn turn = await office.Work.Turn(id);
        for (int round = 0; turn.Due.Count > 0; round++)
        {
            Assert.True(round < 100, "The case does not come to rest.");
            foreach (EffectRef effect in turn.Due)
            {
                turn = await office.Get<Performer>().Perform(effect);
            }
        }
    }

    public async Task Assign() =>
        await Accepted(new AssignDepartment(NextId(), Clerk, (await Open<AssignTask>()).Id, "jiceng", null, "请按时答复。"));

    public async Task Accept()
    {
        AcceptTask task = await Open<AcceptTask>();
        await Accepted(new AcceptAssignment(NextId(), task.Holder, task.Id));
    }

    /// <summary>Every letter that asks other units goes up its chain, gets its number and leaves as text.</summary>
    public async Task AskUnits()
    {
        await SignRequests();
        Policy policy = (await office.Get<Bureaus>().Current()).Policy;
        foreach (RequestSealTask seal in (await Case()).OpenTasks.OfType<RequestSealTask>())
        {
            FoldedCase folded = await office.Work.Load(Id);
            byte[] letter = await office.Get<CasePapers>().Request(folded, policy, folded.Case.RequestLetters[seal.Letter - 1]);
            DocumentHash made = await office.Get<Documents>().Put(letter, FormRoom.WordType);
            await Accepted(new SealRequestLetter(NextId(), Clerk, seal.Id, LetterWay.Text, null, made));
        }

        await Work();
    }

    /// <summary>Every letter that asks other units is signed and numbered.</summary>
    public async Task SignRequests()
    {
        while ((await Case()).OpenTasks.OfType<RequestReviewTask>().FirstOrDefault() is { } review)
        {
            await Accepted(new ApproveRequestLetter(NextId(), review.Holder, review.Id, ""));
        }

        await Work();
    }

    /// <summary>The letter on paper is handed over and signed for.</summary>
    public async Task HandOver(string signer)
    {
        PaperDeliveryTask paper = await Open<PaperDeliveryTask>();
        await Accepted(new RecordLetterReceipt(NextId(), Clerk, paper.Id, new DateOnly(2022, 4, 1), signer));
    }

    public async Task Save(Draft draft)
    {
        DraftTask task = await Open<DraftTask>();
        DocumentHash document = await office.Get<Documents>().PutJson(draft);
        await Accepted(new SaveDraft(NextId(), task.Holder, task.Id, (await Case()).LatestVersion?.Document, document, draft.Facts));
    }

    public async Task Submit(Draft draft)
    {
        await Consult();
        DraftTask task = await Open<DraftTask>();
        DocumentHash document = await office.Get<Documents>().PutJson(draft);
        await Accepted(new SubmitDraft(NextId(), task.Holder, task.Id, (await Case()).LatestVersion?.Document, document, draft.Facts));
    }

    /// <summary>The message with which the approver whose turn it is agrees to what is there now.</summary>
    public async Task<ApproveStep> Approval()
    {
        await Consult();
        return await Approval(await Open<ReviewTask>());
    }

    private async Task<ApproveStep> Approval(ReviewTask review)
    {
        LetterRoom letters = office.Get<LetterRoom>();
        Bureau bureau = await office.Get<Bureaus>().Current();
        SignedContent signed = await letters.Keep(await letters.Content(await Case(), review.Document, bureau), bureau.Policy);
        return new ApproveStep(NextId(), review.Holder, review.Id, signed.Hash, signed, "同意", IsReviewed: true);
    }

    public async Task Approve() => await Accepted(await Approval());

    /// <summary>Talks with the first proposer, as often as somebody is asked to.</summary>
    public async Task Consult()
    {
        while ((await Case()).OpenTasks.OfType<ConsultTask>().FirstOrDefault() is { } task)
        {
            DateOnly today = DateOnly.FromDateTime(office.Machine.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
            await Accepted(new RecordConsultation(NextId(), task.Holder, 1, Channel.Visit, today, "李建国、郭晓敏", "当面听取了意见。", Stance.Satisfied, true));
        }
    }

    /// <summary>Every step of the chain, and everybody at a step that several have to agree to.</summary>
    public async Task ApproveEach()
    {
        while ((await Case()).OpenTasks.OfType<ReviewTask>().FirstOrDefault() is { } review)
        {
            await Accepted(await Approval(review));
        }
    }

    public async Task ApproveAll()
    {
        while ((await Case()).OpenTasks.OfType<ReviewTask>().Any())
        {
            await Approve();
            await Work();
        }
    }

    public async Task Seal() => await Accepted(new ConfirmSealed(NextId(), Clerk, (await Open<SealTask>()).Id, [], LetterWay.Text));

    public async Task ConfirmReceipts()
    {
        foreach (ReceiptTask task in (await Case()).OpenTasks.OfType<ReceiptTask>())
        {
            await Accepted(new ConfirmReceipt(NextId(), task.Holder, task.Id, "收件人"));
        }
    }

    public async Task Rate(int addressee, Satisfaction rating, string comment = "")
    {
        FeedbackTask form = (await Case()).OpenTasks.OfType<FeedbackTask>().Single(task => task.Addressee == addressee);
        string reason = rating == Satisfaction.Dissatisfied && comment.Length == 0 ? "没有回应第二条建议" : comment;
        await Accepted(new RateReply(NextId(), form.Holder, form.Id, rating, reason));
    }

    /// <summary>From the intake to the signature, and nothing of what the host does in between or then.</summary>
    public async Task UntilSigned()
    {
        await Assign();
        await Accept();
        await Submit(Proposals185.Draft);
        for (int step = 0; step < 4; step++)
        {
            await Approve();
        }
    }

    /// <summary>From the intake to the chain's end, with all that this brings about.</summary>
    /// <param name="draft">What is written; proposal 185's reply unless said otherwise.</param>
    public async Task UntilSealing(Draft? draft = null)
    {
        await Assign();
        await Accept();
        await Submit(draft ?? Proposals185.Draft);
        await Work();
        await ApproveAll();
        await Work();
    }

    public async Task UntilDelivered(Draft? draft = null)
    {
        await UntilSealing(draft);
        await Seal();
        await Work();
    }

    public async Task Accepted(Message message) => Assert.Null((await Tell(message)).Refusal);
}
