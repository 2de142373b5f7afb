namespace Puyang.Proposals.Tests;

/// <summary>What people write may be as long as its limit and not one character longer.</summary>
public sealed class LimitTests
{
    private const int Comment = 2000;
    private const int Name = 60;

    // Ids and addresses, which are looked up or checked where they come in; what the program itself says; a name that its page
    // holds to 60.
    private static readonly string[] NotWritten =
    [
        "AdoptReply.Department", "AskOpinion.Department", "AskOpinion.Email", "AssignDepartment.Department", "ChangeAddress.Email",
        "ConfirmReceipt.Signer", "PutOffEffect.Why",
    ];

    private static readonly Dictionary<string, Limited> All = new()
    {
        ["CorrectRegistration.Reason"] = Reason(() => At.Drafting(), (life, text) => life.Amend(now => now with { Subject = "加强乡村治理" }, reason: text)),
        ["AdoptNewFile.Reason"] = Reason(Detours.NewFile, (life, text) => life.TakeOver(reason: text)),
        ["SetAsideNewFile.Reason"] = Reason(Detours.NewFile, (life, text) => life.SetAside(reason: text)),
        ["VoidRegistration.Reason"] = Reason(() => At.Drafting(), (life, text) => life.MakeVoid(reason: text)),
        ["AssignDepartment.Note"] = Optional(() => At.Received(), (life, text) => life.Assign(note: text)),
        ["ReturnAssignment.Reason"] = Reason(() => At.Assigned(), (life, text) => life.SendBack(reason: text)),
        ["ReturnAssignment.SuggestedOwner"] =
            Optional(() => At.Assigned(), (life, text) => life.SendBack(owner: text)) with { TooLong = Refusal.ReasonMissing },
        ["RecallAssignment.Reason"] = Reason(() => At.Assigned(), (life, text) => life.Recall(reason: text)),
        ["MarkAsKey.Reason"] = Reason(() => At.Drafting(), (life, text) => life.Mark(reason: text)),
        ["RequestReturn.Reason"] = Reason(() => At.Received(), (life, text) => life.GiveBack(reason: text)),
        ["RequestReturn.SuggestedUnit"] =
            Optional(() => At.Received(), (life, text) => life.GiveBack(unit: text)) with { TooLong = Refusal.ReasonMissing },
        ["RequestReturn.Basis"] = Optional(() => At.Received(), (life, text) => life.GiveBack() with { Basis = text }),
        ["RequestUnits.Reason"] = Reason(() => At.Drafting(), (life, text) => life.AddUnits(Town.Finance) with { Reason = text }),
        ["RequestUnits.Units"] = Named(() => At.Drafting(), (life, text) => life.AddUnits(Town.Finance, text)),
        ["RequestExtension.Reason"] = Reason(() => At.Drafting(), (life, text) => life.Extend(Town.Day(7, 1), reason: text)),
        ["RequestExtension.Done"] =
            Optional(() => At.Drafting(), (life, text) => life.Extend(Town.Day(7, 1)) with { Done = text }),
        ["ReferDisagreement.Reason"] = Reason(Detours.Disagreed, (life, text) => life.Refer(reason: text)),
        ["RequestToProceed.Reason"] = Reason(Detours.Late, (life, text) => life.Proceed(life.Question(2).Id, reason: text)),
        ["AnswerRequest.Note no"] = Reason(() => Detours.ExtensionAsked(), (life, text) => life.Answer(false, text)),
        ["AnswerRequest.Note yes"] =
            Optional(() => Detours.ExtensionAsked(), (life, text) => life.Answer(true, text)) with { TooLong = Refusal.ReasonMissing },
        ["AnswerRequest.Note yes, recorded"] =
            Reason(() => Detours.ExtensionAsked(), (life, text) => life.Answer(true, text, by: Town.Clerk)),
        ["AnswerRequest.Note decision"] = Reason(Detours.Referred, (life, text) => life.Answer(true, text)),
        ["AnswerRequest.Signer"] = Named(() => Detours.ExtensionAsked(), (life, text) => life.Answer(true) with { Signer = text }),
        ["TakeBackRequest.Reason"] = Reason(() => Detours.ExtensionAsked(), (life, text) => life.TakeBack(reason: text)),
        ["AskOpinion.Question"] = Optional(() => At.Leading(), (life, text) => life.Ask("市教育局", question: text)),
        ["AskOpinion.Name"] = Named(() => At.Leading(), (life, text) => life.Ask(text)),
        ["WithdrawQuestion.Reason"] = Reason(Detours.SectionAsked, (life, text) => life.Unask(life.Question().Id, reason: text)),
        ["GiveOpinion.Opinion yes"] = Optional(() => At.Leading(), (life, text) => life.Opine() with { Opinion = text }),
        ["GiveOpinion.Opinion no"] =
            Reason(() => At.Leading(), (life, text) => life.Opine(agrees: false) with { Opinion = text }) with
            {
                TooLong = Refusal.CommentTooLong,
            },
        ["GiveOpinion.Signer"] = Named(() => At.Leading(), (life, text) => life.Opine(signer: text)),
        ["RecordConsultation.Said"] = Reason(() => At.Drafting(), (life, text) => life.Talk(said: text)),
        ["RecordConsultation.Objection"] = Reason(() => At.Drafting(), (life, text) => life.Talk(Stance.Dissatisfied, objection: text)),
        ["ChooseLetters.Reason"] = Reason(() => At.Drafting(Town.ByMail, Town.AlsoByMail), (life, text) => life.Choose(false, reason: text)),
        ["RecordConsultation.Present"] = Optional(() => At.Drafting(), (life, text) => life.Talk(present: text)),
        ["RecordConsultation.UnitSaid"] = Optional(() => At.Drafting(), (life, text) => life.Talk() with { UnitSaid = text }),
        ["RecordConsultation.Place"] = Optional(() => At.Drafting(), (life, text) => life.Talk() with { Place = text }),
        ["ApproveStep.Comment"] = Optional(() => At.FirstReview(), (life, text) => life.Approve(comment: text)),
        ["ApproveStep.Comment signing"] = Optional(() => At.Signing(), (life, text) => life.Approve(comment: text)),
        ["ReturnDraft.Comment"] = Reason(() => At.FirstReview(), (life, text) => life.Return(comment: text)),
        ["ApproveRequestLetter.Comment"] = Optional(Detours.RequestReview, (life, text) => life.ApproveRequest(comment: text)),
        ["ReturnRequestLetter.Comment"] = Reason(Detours.RequestReview, (life, text) => life.ReturnRequest(comment: text)),
        ["RecordPosting.MailNumber"] = new(
            () => At.Delivering(Town.OnPaper), (life, text) => life.Post(number: text), Name, Refusal.MailNumberMissing, Refusal.MailNumberMissing),
        ["RecordLetterReceipt.Signer handed over"] = Named(() => At.Delivering(Town.OnPaper), (life, text) => life.HandOver(signer: text)),
        ["RecordLetterReceipt.Signer posted"] = Named(
            () => At.Delivering(Town.OnPaper).Then(life => life.Post()),
            (life, text) => life.HandOver(signer: text, task: life.Task<LetterReceiptTask>().Id)),
        ["RecordPaperNotice.How"] = Manner(Detours.ExtensionToTell, (life, text) => life.Notify(how: text)),
        ["ChangeAddress.Reason"] = Reason(() => At.AwaitingFeedback(), (life, text) => life.Move("new@example.com", reason: text)),
        ["RateReply.Comment"] = Optional(() => At.AwaitingFeedback(), (life, text) => life.Rate(Satisfaction.Satisfied, comment: text)),
        ["HoldCase.Reason"] = Reason(() => At.Drafting(), (life, text) => life.Hold(Town.Day(4, 20), reason: text)),
        ["ResumeCase.Reason"] = Reason(Detours.HeldDrafting, (life, text) => life.Resume(reason: text)),
        ["WithdrawProposal.Basis"] = Reason(() => At.Drafting(), (life, text) => life.WithdrawAll(basis: text)),
        ["JoinCase.Reason"] = Reason(() => At.Drafting(), (life, text) => life.Join(Detours.Other, reason: text)),
        ["LeaveJoint.Reason"] = Reason(Detours.Joined, (life, text) => life.Leave(reason: text)),
    };

    public static TheoryData<string> Texts => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_may_be_as_long_as_its_limit_and_not_longer(string text)
    {
        Limited limited = All[text];
        limited.Takes(new string('字', limited.Most));
        limited.Refuses(new string('字', limited.Most + 1), limited.TooLong);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_must_be_written_is_more_than_spaces_and_any_other_may_be_empty(string text)
    {
        Limited limited = All[text];
        foreach (string blank in new[] { "", " ", "　\n" })
        {
            limited.TakesOrRefuses(blank, limited.Missing);
        }
    }

    [Fact]
    public void Whatever_is_written_in_a_message_has_its_limit_here()
    {
        IEnumerable<string> written = typeof(Message).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Message)))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.PropertyType == typeof(string) || property.PropertyType.IsAssignableTo(typeof(IEnumerable<string>)))
            .Select(property => $"{property.ReflectedType!.Name}.{property.Name}");
        IEnumerable<string> known = All.Keys.Select(text => text.Split(' ')[0]).Distinct().Concat(NotWritten);
        Assert.Equal(known.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(-1, Comment - 1)]
    [InlineData(0, Comment)]
    [InlineData(1, Comment)]
    public void What_a_dissatisfied_proposer_said_goes_back_with_the_draft_as_far_as_it_has_room(int beyond, int length)
    {
        const string Before = "提案人在沟通中表示不满意：\n";
        string said = new('字', Comment - Before.Length + beyond);
        DraftHeldBack back = At.FirstReview().Do(At.FirstReview().Talk(Stance.Dissatisfied, said: said)).Event<DraftHeldBack>();
        Assert.Equal((Before + said)[..length], back.Comment);
    }

    private static Limited Reason(Func<Life> given, Func<Life, string, Message> when) =>
        new(given, when, Comment, Refusal.ReasonMissing, Refusal.ReasonMissing);

    private static Limited Manner(Func<Life> given, Func<Life, string, Message> when) =>
        new(given, when, Comment, Refusal.MannerMissing, Refusal.MannerMissing);

    private static Limited Named(Func<Life> given, Func<Life, string, Message> when) =>
        new(given, when, Name, Refusal.NameMissing, Refusal.NameMissing);

    private static Limited Optional(Func<Life> given, Func<Life, string, Message> when) =>
        new(given, when, Comment, Refusal.CommentTooLong, null);

    /// <summary>A text in a message.</summary>
    /// <param name="Most">Characters.</param>
    /// <param name="Missing">Why it may not be left empty; null where it may.</param>
    private sealed record Limited(Func<Life> Given, Func<Life, string, Message> When, int Most, Refusal TooLong, Refusal? Missing)
    {
        public void Takes(string text)
        {
            Life life = Given();
            life.Do(When(life, text));
        }

        public void Refuses(string text, Refusal refusal)
        {
            Life life = Given();
            life.Refuses(When(life, text), refusal);
        }

        public void TakesOrRefuses(string text, Refusal? refusal)
        {
            if (refusal is null)
            {
                Takes(text);
            }
            else
            {
                Refuses(text, refusal);
            }
        }
    }
}
