using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Stages;
using Puyang.Proposals.Tests;

namespace Puyang.Proposals.Office.Tests.Stages;

/// <summary>Every event has a name and a sentence, and whatever a person does is named when its line is lost.</summary>
public sealed class SentencesTests
{
    // By message of a person: how the line that it writes is named, over all situations in which it is accepted.
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        ["AcceptAssignment"] = ["签收"],
        ["AnswerRequest"] = ["答复申请（不同意）", "答复申请（同意）", "答复申请（同意）；办结"],
        ["ApproveRequestLetter"] = ["征求函审核同意", "签发征求函"],
        ["ApproveStep"] = ["审核同意", "签发"],
        ["AskOpinion"] = ["征求会办意见"],
        ["AssignDepartment"] = ["交科室承办"],
        ["ChangeAddress"] = ["变更联系邮箱"],
        ["ChooseLetters"] = ["联名答复方式"],
        ["ConfirmReceipt"] = ["抄送签收"],
        ["ConfirmSealed"] = ["用印"],
        ["CorrectDraft"] = ["修改答复稿"],
        ["CorrectRegistration"] = ["更正登记", "更正登记；退回征求函"],
        ["AdoptNewFile"] = ["采用新来文；更正登记"],
        ["SetAsideNewFile"] = ["不采用新来文"],
        ["VoidRegistration"] = ["登记作废"],
        ["GiveOpinion"] = ["提出会办意见"],
        ["HoldCase"] = ["暂停局内时限"],
        ["JoinCase"] = ["并案"],
        ["LeaveJoint"] = ["取消并案"],
        ["MarkAsKey"] = ["重点提案变更"],
        ["RateReply"] = ["提案人意见", "提案人意见；办结"],
        ["RecallAssignment"] = ["收回重新确定承办科室"],
        ["RecordConsultation"] = ["登记沟通"],
        ["RecordLetterReceipt"] = ["寄送答复；办结；登记送达", "寄送答复；登记送达", "登记送达"],
        ["RecordPaperNotice"] = ["登记书面告知"],
        ["RecordPosting"] = ["寄送答复", "寄送答复；办结"],
        ["ReferDisagreement"] = ["申请增办、延期、协调或先行答复"],
        ["RegisterProposal"] = ["收到内容不同的文件", "收文登记"],
        ["RenewLink"] = ["补发链接"],
        ["RequestExtension"] = ["申请增办、延期、协调或先行答复"],
        ["RequestReturn"] = ["申请退回"],
        ["RequestToProceed"] = ["申请增办、延期、协调或先行答复"],
        ["RequestUnits"] = ["申请增办、延期、协调或先行答复"],
        ["ResumeCase"] = ["恢复局内时限"],
        ["RetryEffect"] = ["重新尝试自动事项"],
        ["ReturnAssignment"] = ["科室退回"],
        ["ReturnDraft"] = ["退回修改"],
        ["ReturnRequestLetter"] = ["退回征求函"],
        ["SaveDraft"] = ["保存答复稿"],
        ["SealRequestLetter"] = ["征求函用印"],
        ["SubmitDraft"] = ["送审"],
        ["TakeBackRequest"] = ["撤回申请"],
        ["WithdrawLink"] = ["撤回链接"],
        ["WithdrawProposal"] = ["撤案"],
        ["WithdrawQuestion"] = ["撤回征求意见"],
    };

    private static IEnumerable<Type> Events =>
        typeof(Case).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Event)) && !type.IsAbstract);

    [Fact]
    public void Every_event_of_the_rules_has_exactly_one_sentence() =>
        Assert.Equal(Events.Select(type => type.Name).Order(), Sentences.All.Select(sentence => sentence.EventType.Name).Order());

    [Fact]
    public void Every_name_is_Chinese() =>
        Assert.All(Sentences.All, sentence => Assert.Matches(@"^[\u4e00-\u9fff（）、]+$", sentence.Name));

    [Fact]
    public void No_two_events_have_the_same_name() => Assert.Distinct(Sentences.All.Select(sentence => sentence.Name));

    [Fact]
    public void The_messages_that_a_person_can_send_are_all_listed()
    {
        IEnumerable<Type> messages = typeof(Case).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Message))
            && !type.IsAbstract && type.GetConstructors()[0].GetParameters().Any(field => field.Name == "By"));
        Assert.Equal(messages.Select(type => type.Name).Order(), Expected.Keys.Order());
    }

    [Fact]
    public void Whatever_a_person_does_is_named_when_it_is_lost()
    {
        ILookup<string, string> named = Accepted().Where(accepted => accepted.Message.By != PersonId.System)
            .ToLookup(accepted => accepted.Message.GetType().Name, accepted => Name(accepted.Decision));
        Assert.Equal(
            Expected.Select(row => Line(row.Key, row.Value)).Order(StringComparer.Ordinal),
            named.Select(row => Line(row.Key, row.Distinct())).Order(StringComparer.Ordinal));
    }

    // Every act that officials know of, by everybody, in every situation, as far as it is accepted and changes anything.
    private static IEnumerable<(Message Message, Decision Decision)> Accepted() =>
        from situation in Officials.Situations
        let life = situation.Make()
        from act in Officials.Acts
        from role in Officials.Roles
        let message = act.Make(life, role)
        let decision = life.Decide(message)
        where decision.Events.Count > 0
        select (message, decision);

    private static string Name(Decision decision) =>
        string.Join('；', Sentences.Naming(decision.Events.Select(fact => fact.GetType().Name)).Select(act => act.Name));

    private static string Line(string message, IEnumerable<string> names) =>
        $"{message}: {string.Join(" | ", names.Order(StringComparer.Ordinal))}";
}
