using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>Letters as people paste them: tests/data/cases holds what once went wrong, the lines here are more of the same kinds.</summary>
public sealed class PastedCaseTests
{
    private const string Unit = "某市民政局";
    private const string Preset = "关于对市政协八届六次会议第185号提案的答复";
    private const string Text = "您提出的提案收悉，现答复如下：\n一、关于经费。已列入预算。";

    private static readonly CaseIdentity Own = new(
        "市政协八届六次会议第185号提案", Preset, "市政协", [(8, 6, "185")], "关于社区建设的建议", ["张甲"], ["张甲"], [Unit], false, "李四", "6687818");

    private static readonly Draft Empty = new(Preset, "", null, null, "", "预置人", "0000000");

    [Theory]
    [InlineData("李四", "6687819")]
    [InlineData("李四光", "6687818")]
    public void Another_contact_than_the_officer_is_told_by_name_or_by_telephone_alone(string name, string phone)
    {
        Draft draft = Empty with { Body = Text, ContactName = name, ContactPhone = phone };
        DraftFinding found = Assert.Single(Foreign.In(draft, Own), finding => finding.Field == DraftFinding.Contact);
        Assert.StartsWith("联系人不是本件经办人（李四　6687818）", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Foreign.In(draft with { ContactName = "李 四", ContactPhone = "6687818" }, Own), finding => finding.Field == DraftFinding.Contact);
    }

    public static TheoryData<string> Letters => [.. new[] { "01", "02", "03", "04", "05", "06", "07", "08", "09" }
        .SelectMany(kind => Directory.GetDirectories(Tree.Path("tests", "data", "cases"), kind + "-*"))
        .SelectMany(Directory.GetFiles).Select(file => Path.GetRelativePath(Tree.Path("tests", "data", "cases"), file))];

    [Theory]
    [MemberData(nameof(Letters))]
    public void Only_the_text_of_a_pasted_letter_stays_in_the_body(string file)
    {
        string letter = File.ReadAllText(Tree.Path("tests", "data", "cases", file));
        TakenOver taken = PastedLetter.Into(Empty, letter, Unit, Own);
        string text = file.EndsWith("h-text-behind.txt", StringComparison.Ordinal) ? "您提出的提案，已交由我局办理，现答复如下：\n" + Text : Text;
        Assert.Equal((Preset, text), (taken.Draft.Title, taken.Draft.Body));

        // Nothing vanishes: each line is in the body or named as left out.
        Assert.Equal(
            letter.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => line.Replace("您提出的提案，已交由我局办理，现答复如下：", "", StringComparison.Ordinal)).Order(),
            taken.LeftOut.Concat(Text.Split('\n')).Order());
    }

    [Theory]
    [InlineData("关于市政协八届六次会议第185号提案的答复")]
    [InlineData("关于对市政协八届六次会议\n第185号提案的答复")]
    [InlineData("关于市政协八届六次会议第185号提案\n办理情况的\n答复函")]
    [InlineData("某市民政局\n关于对政协某市第八届委员会第六次会议\n第185号提案的复函")]
    [InlineData("某市民政局关于对市政协八届六次会议第185号提案的\n答复\n某民函〔2022〕12号")]
    [InlineData("对张甲委员提出的《关于社区建设的建议》（第185号）的答复")]
    [InlineData("关于“社区建设”提案的办理情况")]
    [InlineData("关于答复市政协八届六次会议第185号提案的函（代拟稿）")]
    [InlineData("答复市政协八届六次会议第185号提案的函")]
    [InlineData("市民政局关于八届六次会议第185号提案办理情况的报告")]
    public void A_title_is_taken_out_whole(string title) =>
        Assert.Equal((Preset, Text), Into($"{title}\n张甲委员：\n{Text}\n某市民政局\n2022年6月30日"));

    [Theory]
    [InlineData("尊敬的张甲委员：您好！", "您好！")]
    [InlineData("张　甲委员：", "")]
    [InlineData("张甲委员", "")]
    [InlineData("张甲、李乙委员：", "")]
    [InlineData("张甲委员、李乙委员：", "")]
    [InlineData("张甲等8位委员：", "")]
    [InlineData("张甲委员等：", "")]
    [InlineData("尊敬的各位委员：", "")]
    [InlineData("张甲主席:", "")]
    [InlineData("尊敬的提案人：", "")]
    [InlineData("民建某市委：", "")]
    [InlineData("九三学社市委会：", "")]
    [InlineData("农工党某市委员会：", "")]
    [InlineData("致公党支部：", "")]
    [InlineData("市妇联：", "")]
    [InlineData("团市委：", "")]
    [InlineData("市总工会:", "")]
    [InlineData("市工商联（总商会）：", "")]
    [InlineData("市归国华侨联合会：", "")]
    [InlineData("市政协教科卫体委员会：", "")]
    [InlineData("社会福利和社会保障界别：", "")]
    [InlineData("民盟某市委会，您好！", "")]
    [InlineData("民进市委会：你们提出的提案收到。", "你们提出的提案收到。")]
    public void A_salutation_is_taken_out_however_it_is_written(string salutation, string rest)
    {
        string kept = (rest.Length > 0 && rest != "您好！" ? rest + "\n" : "") + Text;
        (string _, string body) = Into($"{Preset}\n{salutation}\n{Text}\n某市民政局\n2022年6月30日");
        Assert.Equal(kept, rest == "您好！" ? body.Replace("您好！\n", "", StringComparison.Ordinal) : body);
    }

    [Theory]
    [InlineData("某市民政局\n2022年6月")]
    [InlineData("某市民政局\n二O二二年六月三十日")]
    [InlineData("某市民政局\n二零二二年六月三十日")]
    [InlineData("某市民政局\n2022 年 6 月 30 日")]
    [InlineData("某市民政局\n2022年　月　日")]
    [InlineData("某市民政局（公章）\n2022-06-30")]
    [InlineData("某市民政局2022年6月30日")]
    [InlineData("（盖章）\n2022/6/30")]
    [InlineData("某市民政局\n某市财政局\n2022年6月30日")]
    [InlineData("2022年6月30日")]
    [InlineData("某市民政局\n2022年6月30日\n抄送：市政协提案委（2份），\n市政府督查室（2份）。")]
    [InlineData("某市民政局\n2022年6月30日\n承办科室：基层科\n联系人：李四\n电话：6687818\n邮箱：a@b.example\n抄报：市政府\n抄送：市政协\n某市民政局办公室　2022年6月30日印发\n共印5份")]
    [InlineData("某市民政局\n2022年6月30日\n（此件主动公开）")]
    [InlineData("某市民政局\n2022年6月30日\n（联系人：李四；电话：6687818）")]
    [InlineData("签发人：赵某\n某市民政局\n2022年6月30日")]
    [InlineData("某市民政局\n2022年6月30日\n主要领导签字：\n分管领导签字：")]
    [InlineData("某市民政局\n2022年6月30日\n联系人李四\n联系电话6687818")]
    [InlineData("某市民政局")]
    public void A_tail_is_taken_out_however_long(string tail)
    {
        Assert.Equal((Preset, Text), Into($"{Preset}\n张甲委员：\n{Text}\n{tail}"));
        Assert.Equal((Preset, Text), Into($"{Preset}\n{Text}\n{tail}"));
    }

    [Theory]
    [InlineData("签　发：赵某")]
    [InlineData("办理结果：B类")]
    [InlineData("【A】")]
    [InlineData("办复类别：B")]
    [InlineData("某民提【2022】3号")]
    [InlineData("某民提﹝2022﹞3号　B类")]
    [InlineData("某民字（2022）第3号")]
    [InlineData("公开属性：主动公开")]
    [InlineData("公开方式：依申请公开")]
    [InlineData("是否公开：是")]
    [InlineData("特急")]
    [InlineData("000001")]
    public void A_line_of_an_old_paper_s_head_is_taken_out(string line) =>
        Assert.Equal((Preset, Text), Into($"某市民政局\n{line}\n{Preset}\n张甲委员：\n{Text}\n某市民政局\n2022年6月30日"));

    [Theory]
    [InlineData("联系人及电话：李四 6687818", "李四", "6687818")]
    [InlineData("（联系人及联系方式：李四，0393-6687818）", "李四", "0393-6687818")]
    [InlineData("联系人：李 四　　联系电话：6687818", "李四", "6687818")]
    [InlineData("联系人：李四、王五　电话：6687818", "李四、王五", "6687818")]
    [InlineData("联系人：李四（13500000001）", "李四", "13500000001")]
    [InlineData("联系人：李四\n手机：13500000001", "李四", "13500000001")]
    [InlineData("（联系人：李四\n联系电话：6687818）", "李四", "6687818")]
    [InlineData("经办人：李四 电话：(0393)6687818", "李四", "(0393)6687818")]
    [InlineData("承办人及联系电话：李四 6687818", "李四", "6687818")]
    [InlineData("联系电话：6687818\n联系人：李四", "李四", "6687818")]
    [InlineData("承办负责人：赵某 电话：1111111\n联系人：李四 电话：6687818", "李四", "6687818")]
    [InlineData("联系人:李四;联系电话:6687818转801", "李四", "6687818转801")]
    public void The_contact_goes_into_its_fields(string lines, string name, string phone)
    {
        TakenOver taken = PastedLetter.Into(Empty, $"{Preset}\n张甲委员：\n{Text}\n某市民政局\n2022年6月30日\n{lines}", Unit, Own);
        Assert.Equal((Text, name, phone), (taken.Draft.Body, taken.Draft.ContactName, taken.Draft.ContactPhone));
        Assert.Contains(taken.Notes, note => note.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Half_a_contact_is_not_mixed_with_another_person_s()
    {
        TakenOver taken = PastedLetter.Into(Empty, $"{Preset}\n张甲委员：\n{Text}\n2022年6月30日\n联系人：李四", Unit, Own);
        Assert.Equal(("预置人", "0000000"), (taken.Draft.ContactName, taken.Draft.ContactPhone));
        Assert.Contains(taken.Notes, note => note.Contains("李四", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("关于对市政协八届五次会议第185号提案的答复", "张甲委员：", Text, "某市民政局", "八届五次会议")]
    [InlineData("关于对市政协八届六次会议第99号提案的答复", "张甲委员：", Text, "某市民政局", "第99号")]
    [InlineData("关于对市政协八届六次会议\n第九十九号提案的答复", "张甲委员：", Text, "某市民政局", "第九十九号")]
    [InlineData("关于对省政协八届六次会议第185号提案的答复", "张甲委员：", Text, "某市民政局", "省政协")]
    [InlineData("对李乙委员第185号提案的答复", "张甲委员：", Text, "某市民政局", "李乙")]
    [InlineData(Preset, "李乙委员：", Text, "某市民政局", "李乙")]
    [InlineData(Preset, "张甲、李乙委员：", Text, "某市民政局", "李乙")]
    [InlineData(Preset, "民盟市委会：", Text, "某市民政局", "民盟市委会")]
    [InlineData(Preset, "张甲委员：", Text, "某县民政局", "某县民政局")]
    [InlineData("某市民政局关于市政协八届六次会议第185号提案的协办意见", "市财政局：", Text, "某市民政局", "会办意见")]
    public void What_a_pasted_letter_says_of_another_case_is_said_and_stays_with_the_text(
        string title, string salutation, string text, string signature, string named)
    {
        TakenOver taken = PastedLetter.Into(Empty, $"{title}\n{salutation}\n{text}\n{signature}\n2021年6月30日\n（联系人：赵六  联系电话：6600000）", Unit, Own);
        Assert.Equal((Preset, "预置人", "0000000"), (taken.Draft.Title, taken.Draft.ContactName, taken.Draft.ContactPhone));
        Assert.Contains(taken.Notes, note => note.Contains(named, StringComparison.Ordinal));
        Assert.Contains(Foreign.In(taken.Draft, Own), finding => finding.Weighs && finding.Text.Contains(named, StringComparison.Ordinal));

        // A later save of the same text keeps it, another letter ends it.
        Assert.Equal(taken.Draft.From, PastedLetter.Into(taken.Draft, taken.Draft.Body, Unit, Own).Draft.From);
        Assert.Null(PastedLetter.Into(taken.Draft, $"{Preset}\n张甲委员：\n{Text}", Unit, Own).Draft.From);
    }

    [Theory]
    [InlineData("您在市政协八届五次会议上提出的提案收悉。", "八届五次会议")]
    [InlineData("您提出的《关于社区建设的建议》（第99号）提案收悉，提案第99号已办结。", "第99号")]
    [InlineData("您提出的第99号提案收悉。", "第99号")]
    [InlineData("您提出的关于“加强城市公园绿化管理”的提案收悉。", "加强城市公园绿化管理")]
    [InlineData("收到李乙委员提出的提案，现答复如下。", "李乙")]
    public void An_opening_of_another_proposal_weighs(string opening, string named) => Assert.Contains(
        Foreign.In(Empty with { Body = opening + "\n一、关于经费。已列入预算。", ContactName = "李四", ContactPhone = "6687818" }, Own),
        finding => finding.Weighs && finding.Text.Contains(named, StringComparison.Ordinal));

    [Theory]
    [InlineData("您提出的关于“社区建设”的提案收悉。\n一、甲。乙。\n二、丙。丁。\n三、市政协八届五次会议第99号提案已经答复。")]
    public void Elsewhere_another_proposal_is_a_hint(string body)
    {
        IReadOnlyList<DraftFinding> findings = Foreign.In(Empty with { Body = body, ContactName = "李四", ContactPhone = "6687818" }, Own);
        Assert.DoesNotContain(findings, finding => finding.Weighs);
        Assert.Contains(findings, finding => finding.Text.Contains("第99号", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("您提出的关于“加强社区建设”的提案收悉，现答复如下：\n根据濮民〔2021〕69号文件和十九届四中全会精神，市十五届人大三次会议要求……\n第12号令已施行。")]
    [InlineData("您在市政协八届六次会议上提出的《关于社区建设的建议》（第185号）收悉。\n张甲委员提出的建议很好。")]
    [InlineData("您提出的提案收悉。我局认真贯彻市委八届五次全会和党的十九届五次全会精神，落实市人大八届四次会议要求。")]
    [InlineData("您提出的第0185号提案收悉。\n2022年共办理提案99件。")]
    public void The_case_s_own_words_and_other_numbers_are_no_finding(string body) => Assert.Empty(
        Foreign.In(Empty with { Body = body, ContactName = "李四", ContactPhone = "6687818" }, Own));

    [Theory]
    [InlineData("李乙委员：", "称谓")]
    [InlineData("某市民政局", "署名")]
    [InlineData("2022年6月30日", "成文日期")]
    [InlineData("联系人：赵六 6600000", "联系人")]
    [InlineData("抄送：市政协提案委。", "抄送")]
    public void What_the_program_prints_itself_and_is_left_in_the_text_is_said(string line, string kind)
    {
        string body = $"您提出的提案收悉。\n一、甲。乙。\n{line}\n三、丙。丁。";
        DraftFinding finding = Assert.Single(Foreign.In(Empty with { Body = body, ContactName = "李四", ContactPhone = "6687818" }, Own));
        Assert.Contains(kind, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_and_a_contact_of_one_s_own_are_marked()
    {
        Draft draft = Empty with { Title = "关于对市政协八届六次会议第185号提案办理情况的答复", Body = "您提出的提案收悉。", ContactName = "王五" };
        Assert.Equal([DraftFinding.Title, DraftFinding.Contact], Foreign.In(draft, Own).Select(finding => finding.Field));
        Assert.Contains(Foreign.In(draft with { Title = "关于对市政协八届六次会议第185号提案的" }, Own), finding => finding.Weighs);
    }

    [Fact]
    public void The_real_letter_has_nothing_strange_about_it()
    {
        CaseIdentity own = Own with { Proposers = ["苗方杰"], Greeted = ["苗方杰"], Units = ["濮阳市民政局"], Subject = "加强和完善社区建设", ContactName = "刘伟胜" };
        TakenOver taken = PastedLetter.Into(Empty, string.Join('\n', Samples.Lines185()), "濮阳市民政局", own);
        Assert.Empty(Foreign.In(taken.Draft, own));
    }

    private static (string Title, string Body) Into(string letter)
    {
        Draft draft = PastedLetter.Into(Empty, letter, Unit, Own).Draft;
        return (draft.Title, draft.Body);
    }
}
