using Puyang.Proposals.Assignment;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Turns the office's forms on the case page into the messages they mean.</summary>
internal sealed class CaseActs(WayActs ways, LetterActs letters)
{
    public async Task<(Message? Message, IReadOnlyList<Problem> Problems)> Read(PersonId by, Case proposal, Policy policy, Fields fields)
    {
        List<Problem> problems = [];
        TaskId task = new(fields["task"]);
        Message? message = fields["act"] switch
        {
            "assign" => Assign(by, task, fields, problems),
            "seal" => await letters.Seal(by, task, proposal, fields, problems),
            "sealRequest" => await letters.SealRequest(by, task, proposal, policy, fields, problems),
            "post" => LetterActs.Posted(by, task, fields, problems),
            "received" => await letters.Received(by, task, fields, problems),
            "recall" when fields["reason"].Length == 0 => problems.Because(new("请写明收回的理由。", "reason")),
            "recall" => new RecallAssignment(fields.Message, by, task, fields["reason"]),
            "renew" => new RenewLink(fields.Message, by, task),
            "withdraw" => new WithdrawLink(fields.Message, by, task),
            "retry" => new RetryEffect(fields.Message, by, new EffectId(fields["effect"])),
            "address" => Address(by, fields, problems),
            "consult" => await ways.Talk(by, fields, problems),
            "ask" => WayActs.Ask(by, proposal, policy, fields, problems),
            "agree" or "disagree" or "" when proposal.Task(task) is OpinionTask => await ways.Opinion(by, task, fields["signer"], fields, problems),
            "grant" or "refuse" or "" when proposal.Open(task) is AuthorityTask request => WayActs.Answer(by, request, fields, problems),
            "told" => CaseWays.Told(by, task, fields, problems),
            _ => CaseWays.Read(by, task, fields, problems),
        };
        return problems.Count > 0 ? (null, problems) : (message, problems);
    }

    private static Message? Assign(PersonId by, TaskId task, Fields fields, List<Problem> problems)
    {
        if (fields["department"].Length == 0)
        {
            return problems.Because(new("请选择承办科室。", "department"));
        }

        // One list names both: the department, and after a slash the officer.
        string[] chosen = fields["department"].Split('/');
        return new AssignDepartment(fields.Message, by, task, chosen[0], chosen.Length > 1 ? new PersonId(chosen[1]) : null, fields["note"]);
    }

    private static Message? Address(PersonId by, Fields fields, List<Problem> problems)
    {
        string email = fields["email"];
        if (email.Length > 0 && !(MimeKit.MailboxAddress.TryParse(email, out MimeKit.MailboxAddress? parsed) && parsed.Address == email && email.Contains('@', StringComparison.Ordinal)))
        {
            problems.Add(new($"“{email}”不是邮箱地址。改为纸质送达时请留空。", "email"));
        }

        if (fields["reason"].Length == 0)
        {
            problems.Add(new("请写明变更的依据。", "reason"));
        }

        return int.TryParse(fields["addressee"], out int addressee)
            ? new ChangeAddress(fields.Message, by, addressee, email.Length > 0 ? email : null, fields["reason"])
            : problems.Because(Refusal.NoSuchProposer.Text);
    }
}
