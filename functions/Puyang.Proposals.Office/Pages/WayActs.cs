using System.Globalization;
using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Reads the forms that both the office and others fill in: a talk, a request for an opinion, an opinion, an answer of the 交办机关.</summary>
internal sealed class WayActs(Documents documents)
{
    private const int MaxScan = 25 << 20;

    /// <summary>What an approver says of a letter of request.</summary>
    public static Message? ReviewedRequest(PersonId by, TaskId task, Fields fields, List<Problem> problems) => fields["act"] switch
    {
        "approve" => new ApproveRequestLetter(fields.Message, by, task, fields["comment"]),
        "return" when fields["comment"].Length == 0 => problems.Because(new("退回时请写明需要修改什么。", "comment")),
        "return" => new ReturnRequestLetter(fields.Message, by, task, fields["comment"]),
        _ => problems.Because(new("请选择“同意”或“退回”。", "choice")),
    };

    /// <summary>One talk with a proposer.</summary>
    /// <param name="task">The task whose page it is; null for the office's own.</param>
    public async Task<Message?> Talk(PersonId by, Fields fields, List<Problem> problems, TaskId? task = null)
    {
        int before = problems.Count;
        bool isAddressed = int.TryParse(fields["addressee"], out int addressee);
        problems.Demand(isAddressed, new(Refusal.NoSuchProposer.Text, "addressee"));
        bool isChannel = Enum.TryParse(fields["channel"], out Channel channel) && Enum.IsDefined(channel);
        problems.Demand(isChannel, new("请选择沟通方式。", "channel"));
        bool isStance = Enum.TryParse(fields["stance"], out Stance stance) && Enum.IsDefined(stance);
        problems.Demand(isStance, new("请选择提案人的态度。", "stance"));
        bool isPhase = Enum.TryParse(fields["phase"], out ConsultationPhase phase) && Enum.IsDefined(phase);
        problems.Demand(isPhase, new("请选择沟通阶段。", "phase"));
        bool isDissatisfied = isStance && stance == Stance.Dissatisfied;
        problems.Demand(!isDissatisfied || fields["objection"].Length > 0, new("提案人不满意的，请写明不满意的原因。", "objection"));
        DateOnly? on = Day(fields["talkedOn"]);
        problems.Demand(on is not null, new("请填写沟通日期。", "talkedOn"));
        problems.Demand(fields["said"].Length > 0, new("请写明沟通内容。", "said"));
        bool? mayPublish = fields["mayPublish"] switch { "yes" => true, "no" => false, _ => null };
        IReadOnlyList<(byte[] Content, string Type, string Name)> files = await Attached(fields, problems);
        if (problems.Count > before)
        {
            return null;
        }

        List<Evidence> kept = [];
        foreach ((byte[] content, string type, string name) in files)
        {
            kept.Add(new Evidence(await documents.Put(content, type), name));
        }

        return new RecordConsultation(
            fields.Message, by, addressee, channel, on!.Value, fields["present"], fields["said"], stance, mayPublish, task, phase,
            isDissatisfied ? fields["objection"] : null, kept.Count > 0 ? kept : null,
            fields["unitSaid"], fields["place"]);
    }

    // Nothing is kept before all of them are known to be what they should be.
    private static async Task<IReadOnlyList<(byte[] Content, string Type, string Name)>> Attached(
        Fields fields, List<Problem> problems)
    {
        IFormFile[] sent = [.. fields.Files.GetFiles("evidence").Where(file => file.Length > 0)];
        problems.Demand(sent.Length <= RecordConsultation.MostEvidence, new(Refusal.TooMuchEvidence.Text, "evidence"));
        List<(byte[], string, string)> files = [];
        foreach (IFormFile file in sent.Take(RecordConsultation.MostEvidence))
        {
            string name = Told.Name(file.FileName);
            byte[] content = file.Length > EvidenceGate.MaxFile ? [] : (await Uploads.Read(file)).ToArray();
            if (EvidenceGate.Problem(content, file.Length, name) is { } problem)
            {
                problems.Add(new(problem, "evidence"));
            }
            else
            {
                files.Add((content, EvidenceGate.TypeOf(content)!, name));
            }
        }

        return files;
    }

    /// <summary>A unit or a department is to be asked.</summary>
    public static Message? Ask(PersonId by, Case proposal, Policy policy, Fields fields, List<Problem> problems)
    {
        string unit = fields["askUnit"];
        if (fields["askDepartment"] is { Length: > 0 } department)
        {
            return unit.Length > 0
                ? problems.Because(new("科室和其他单位一次只能征求一个。", "askDepartment"))
                : new AskOpinion(fields.Message, by, "", null, department, fields["question"], null);
        }

        string email = fields["askEmail"] is { Length: > 0 } typed ? typed : proposal.CoHandlers.FirstOrDefault(known => known.Name == unit)?.Email
            ?? policy.Partner(unit)?.Email ?? proposal.Proposal!.Others?.FirstOrDefault(other => other.Name == unit)?.Email ?? "";
        problems.Demand(unit.Length > 0, new("请选择科室，或写明会办单位的名称。", "askDepartment"));
        problems.Demand(email.Length == 0 || FieldText.IsEmail(email), new($"“{email}”不是邮箱地址。没有邮箱时请留空，改寄纸质函。", "askEmail"));
        problems.Demand(fields["askJoint"] != "yes" || email.Length > 0, new("联合行文的单位要通过邮件会签，请填写邮箱。", "askEmail"));
        return problems.Count > 0 ? null : new AskOpinion(
            fields.Message, by, unit, email.Length > 0 ? email : null, null, fields["question"],
            fields["askJoint"] switch { "yes" => true, "no" => false, _ => null });
    }

    /// <summary>A co-handler's opinion.</summary>
    public async Task<Message?> Opinion(PersonId by, TaskId task, string signer, Fields fields, List<Problem> problems)
    {
        problems.Demand(fields["act"] is "agree" or "disagree", new("请选择“同意办理”或“有不同意见”。", "choice"));
        problems.Demand(fields["act"] != "disagree" || fields["comment"].Length > 0, new("有不同意见时请写明理由。", "comment"));
        DocumentHash? scan = null;
        if (fields.Files["file"] is { Length: > 0 } file && await Pdf(file, problems) is { } content)
        {
            scan = await documents.Put(content, "application/pdf");
        }

        return problems.Count > 0 ? null : new GiveOpinion(fields.Message, by, task, fields["act"] == "agree", fields["comment"], signer, scan);
    }

    /// <summary>What the 交办机关 answers.</summary>
    /// <param name="signer">Who acts for the authority, as typed; null for a person of the bureau.</param>
    public static Message? Answer(PersonId by, AuthorityTask request, Fields fields, List<Problem> problems, string? signer = null)
    {
        problems.Demand(fields["act"] is "grant" or "refuse", new("请选择“同意”或“不同意”。", "choice"));
        DateOnly? until = request.Kind == RequestKind.Extension && fields["act"] == "grant" ? Day(fields["until"]) : null;
        problems.Demand(
            request.Kind != RequestKind.Extension || fields["act"] != "grant" || until is not null, new("请填写延期后的日期。", "until"));
        return problems.Count > 0 ? null : new AnswerRequest(fields.Message, by, request.Id, fields["act"] == "grant", fields["comment"], until, signer);
    }

    /// <summary>A scan; null, with the reason, when it is none or too large.</summary>
    public static async Task<byte[]?> Pdf(IFormFile file, List<Problem> problems)
    {
        using MemoryStream content = new();
        if (file.Length <= MaxScan)
        {
            await file.CopyToAsync(content);
        }

        byte[] bytes = content.ToArray();
        if (bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            return bytes;
        }

        problems.Add(new($"“{Told.Name(file.FileName)}”不是 PDF 文件或超过 25 MB。盖章扫描件请用 PDF。", file.Name));
        return null;
    }

    /// <summary>A day as a browser sends it; null when it is none.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParse(text, CultureInfo.InvariantCulture, out DateOnly day) ? day : FieldText.Date(text);
}
