using Puyang.Proposals.Authority;
using Puyang.Proposals.Closing;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Holding;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Joining;

namespace Puyang.Proposals.Office.Pages;

/// <summary>What the office does beside the main road: each act needs its reason, some a day or names.</summary>
internal static class CaseWays
{
    /// <summary>The message; null with every reason in <paramref name="problems"/>.</summary>
    public static Message? Read(PersonId by, TaskId task, Fields fields, List<Problem> problems)
    {
        problems.Demand(fields["reason"].Length > 0, new("请写明理由或依据。", "reason"));
        DateOnly? until = WayActs.Day(fields["until"]);
        return fields["act"] switch
        {
            "requestReturn" => new RequestReturn(fields.Message, by, fields["reason"], fields["owner"], fields["basis"]),
            "requestUnits" => new RequestUnits(fields.Message, by, Names(fields["units"]), fields["reason"]),
            "requestExtension" when until is null => problems.Because(new("请填写延期后的日期。", "until")),
            "requestExtension" => new RequestExtension(fields.Message, by, until.Value, fields["reason"], fields["done"]),
            "requestToProceed" => new RequestToProceed(fields.Message, by, task, fields["reason"]),
            "withdrawQuestion" => new WithdrawQuestion(fields.Message, by, task, fields["reason"]),
            "refer" => new ReferDisagreement(fields.Message, by, int.TryParse(fields["unit"], out int unit) ? unit : 0, fields["reason"]),
            "takeBack" => new TakeBackRequest(fields.Message, by, task, fields["reason"]),
            "hold" when until is null => problems.Because(new("请填写预计恢复的日期。", "until")),
            "hold" => new HoldCase(fields.Message, by, fields["reason"], until.Value),
            "resume" => new ResumeCase(fields.Message, by, fields["reason"]),
            "withdrawProposal" when fields["confirm"] != "yes" => problems.Because(new("请勾选“确认撤案”：撤案后办理立即终止，不能恢复。", "confirm")),
            "withdrawProposal" => new WithdrawProposal(fields.Message, by, fields["reason"]),
            "join" when fields["joinTo"].Length == 0 => problems.Because(new("请选择要并入的提案。", "joinTo")),
            "join" => new JoinCase(fields.Message, by, new CaseId(fields["joinTo"]), fields["reason"]),
            "leave" => new LeaveJoint(fields.Message, by, fields["reason"]),
            "letters" when fields["oneLetter"] is not ("yes" or "no") => problems.Because(new("请选择一封答复主送全体提案人，还是每位提案人一封。", "oneLetter")),
            "letters" => new ChooseLetters(fields.Message, by, fields["oneLetter"] == "yes", fields["reason"]),
            "key" or "notKey" => new MarkAsKey(fields.Message, by, fields["act"] == "key", fields["reason"]),
            _ => problems.Because("没有这项操作。"),
        };
    }

    private static string[] Names(string text) =>
        [.. text.Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Somebody was told in writing.</summary>
    public static Message? Told(PersonId by, TaskId task, Fields fields, List<Problem> problems)
    {
        DateOnly? on = WayActs.Day(fields["on"]);
        problems.Demand(on is not null, new("请填写告知日期。", "on"));
        return fields["how"].Length == 0
            ? problems.Because(new(Refusal.MannerMissing.Text, "how"))
            : new RecordPaperNotice(fields.Message, by, task, on ?? default, fields["how"]);
    }
}
