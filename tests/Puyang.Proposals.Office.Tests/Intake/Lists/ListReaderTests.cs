using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Intake.Lists;

namespace Puyang.Proposals.Office.Tests.Intake.Lists;

public sealed class ListReaderTests
{
    private const string Title = "市政协八届六次会议提案交办清单（市民政局）";
    private const string Days = "交办日期：2026年3月15日　　请于2026年6月30日前办结　　濮政督〔2026〕12号";
    private const string Heading = "序号|案号|案由|提案人|承办方式";

    [Fact]
    public void A_list_is_read_with_what_its_title_says()
    {
        ListReading list = Read(Title, Days, Heading, "1|185|关于加强社区养老服务的建议|苗方杰|主办", "2|186|关于规范殡葬服务的提案|李晓燕|独办");
        Assert.Empty(list.Missing);
        Assert.Equal(["185", "186"], list.Proposals.Select(one => one.Number));
        Proposal first = Good(list).Proposal;
        Assert.Equal(("市", 8, 6, "185", HandlingRole.Lead), (first.Level, first.Term, first.Session, first.Number, first.Role));
        Assert.Equal((new DateOnly(2026, 3, 15), new DateOnly(2026, 6, 30), true), (first.HandedOver, first.NoticeDue,
            first.LacksText));
        Assert.Equal("濮政督〔2026〕12号", first.Particulars!.NoticeNumber);
        Assert.Equal([4], list.Proposals[0].Rows);
    }

    [Theory]
    [InlineData("提案号|标题|第一提案人|主办单位", "185|关于养老的建议|苗方杰|市民政局", HandlingRole.Lead)]
    [InlineData("提案序号|题目|领衔委员|牵头单位", "185|关于养老的建议|苗方杰|濮阳市民政局", HandlingRole.Lead)]
    [InlineData("编号|提案名称|提案者|协办单位|主办单位", "185|关于养老的建议|苗方杰|民政局|市卫健委", HandlingRole.CoHandler)]
    [InlineData("案号|案由|提案人|分办单位", "185|关于养老的建议|苗方杰|市民政局、市残联", HandlingRole.Separate)]
    [InlineData("案号|案由|提案人|独办单位", "185|关于养老的建议|苗方杰|市民政局", HandlingRole.Sole)]
    [InlineData("案号|案由|提案人|承办单位", "185|关于养老的建议|苗方杰|市民政局（主办）、市财政局（会办）", HandlingRole.Lead)]
    [InlineData("案号|案由|提案人|承办单位", "185|关于养老的建议|苗方杰|市财政局（主办）市民政局（会办）", HandlingRole.CoHandler)]
    [InlineData("案号|案由|提案人|承办单位", "185|关于养老的建议|苗方杰|主办：市财政局；会办：市民政局、市残联", HandlingRole.CoHandler)]
    [InlineData("案号|案由|提案人|承办单位|承办方式", "185|关于养老的建议|苗方杰|市民政局|单办", HandlingRole.Sole)]
    [InlineData("案号|案由|提案人|主办单位|会办单位|办理方式", "185|关于养老的建议|苗方杰|市民政局||独办", HandlingRole.Sole)]
    [InlineData("案号|案由|提案人|主办单位|会办单位|办理方式", "185|关于养老的建议|苗方杰|市民政局|市残联|会办", HandlingRole.Lead)]
    [InlineData("案号|案由|提案人|承办单位（主办）|承办单位（会办）", "185|关于养老的建议|苗方杰|市残联|市民政局", HandlingRole.CoHandler)]
    [InlineData("案 号|案  由|提案人（第一提案人）|承办单位(主办/会办)", "第185号|关于养老的建议|苗方杰委员|市民政局(主办)", HandlingRole.Lead)]
    public void The_role_follows_from_where_the_bureau_stands(string heading, string row, HandlingRole role)
    {
        ListReading list = Read("市政协八届六次会议提案交办清单", Days, heading, row, row.Replace("185", "186", StringComparison.Ordinal));
        Proposal proposal = Good(list).Proposal;
        Assert.Equal(("185", "关于养老的建议", "苗方杰", role), (proposal.Number, proposal.Subject, proposal.Proposers[0].Name,
            proposal.Role));
    }

    [Fact]
    public void Of_a_whole_city_s_list_only_the_bureau_s_rows_are_taken()
    {
        ListReading list = Read("市政协八届六次会议提案分办表", Days, "案号|案由|提案人|主办单位|会办单位",
            "1|关于教育的建议|张建国|市教育局|市财政局", "2|关于养老的建议|李晓燕|市民政局|市财政局、市卫健委", "3|关于交通的建议|王志强|市公安局|市民政局");
        Assert.Equal(["2", "3"], list.Proposals.Select(one => one.Number));
        Assert.Equal(1, list.OthersCount);
        Assert.Equal([4], list.OtherRows);
        Assert.Equal([new OtherUnit("市财政局", HandlingRole.CoHandler), new OtherUnit("市卫健委", HandlingRole.CoHandler)],
            list.Proposals[0].Read!.Proposal.Others);
        Assert.Equal([new OtherUnit("市公安局", HandlingRole.Lead)], list.Proposals[1].Read!.Proposal.Others);
    }

    [Fact]
    public void A_proposal_repeated_by_rows_is_one()
    {
        ListReading list = Read("市政协八届六次会议提案分办表", Days, "案号|案由|提案人|承办单位|承办方式",
            "7|关于殡葬的建议|张建国|市民政局|分办", "7|关于殡葬的建议|张建国|市发改委|分办", "8|关于养老的建议|李晓燕|市财政局|主办", "8|关于养老的建议|李晓燕|市民政局|会办");
        Assert.Equal([HandlingRole.Separate, HandlingRole.CoHandler], list.Proposals.Select(one => one.Read!.Proposal.Role));
        Assert.Equal([4, 5], list.Proposals[0].Rows);
        Assert.Equal("市发改委", Assert.Single(list.Proposals[0].Read!.Proposal.Others!).Name);
        Assert.Equal("市财政局", list.Proposals[1].Read!.Proposal.Lead!.Name);
    }

    [Fact]
    public void Merged_cells_two_deep_headings_sections_sums_notes_and_repeated_headings_are_understood()
    {
        Book book = new Book().Raw("提案", "", Book.Rows(
        [
            "濮阳市政协八届六次会议提案交办清单||||||||", "交办日期：2026年3月15日||||||||",
            "序号|案号|案由|提案人|||承办单位||备注", "|||姓名|单位|联系电话|主办|会办|",
            "一、主办件（2件）||||||||", "1|12|关于养老服务的建议|张建国|市一中|13500000001|市民政局|市财政局|", "|||李晓燕|市二院|13500000002|||",
            "序号|案号|案由|提案人|||承办单位||备注", "2|15|关于社区建设的建议|王志强|市文联|0393-4440001|市民政局|市委组织部|重要",
            "二、会办件（1件）||||||||", "3|20|关于助残的建议|民盟濮阳市委会|||市残联|市民政局|", "合计|3|||||||", "备注：请按期办结||||||||",
        ]), Book.Merges("A1:I1", "A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:H3", "I3:I4", "A5:I5", "A6:A7", "B6:B7", "C6:C7",
            "G6:G7", "H6:H7", "A10:I10", "A13:I13"));
        ListReading list = Read(book);
        Assert.Equal(["12", "15", "20"], list.Proposals.Select(one => one.Number));
        Assert.All(list.Proposals, one => Assert.Empty(one.Problems));
        Assert.DoesNotContain(list.Remarks, remark => remark.Contains("请核对", StringComparison.Ordinal));
        Assert.Equal(
            [new Proposer("张建国", false, null, "市一中", null, "13500000001"), new Proposer("李晓燕", false, null, "市二院", null,
                "13500000002")],
            list.Proposals[0].Read!.Proposal.Proposers);
        Assert.Equal([HandlingRole.Lead, HandlingRole.Lead, HandlingRole.CoHandler], list.Proposals.Select(one => one.Role));
        Assert.True(list.Proposals[2].Read!.Proposal.Proposers[0].IsOrganisation);
        Assert.Equal([6, 7], list.Proposals[0].Rows);
    }

    [Fact]
    public void The_section_gives_the_role_where_no_column_does()
    {
        ListReading list = Read(Title, Days, "序号|案号|案由|提案人", "一、主办件（2件）", "1|1|关于甲事的建议|张建国", "2|2|关于乙事的建议|李晓燕", "二、会办件（2件）",
            "3|3|关于丙事的建议|王志强");
        Assert.Equal([HandlingRole.Lead, HandlingRole.Lead, HandlingRole.CoHandler], list.Proposals.Select(one => one.Role));
        Assert.Contains("“二、会办件（2件）”写的是 2 件，读到 1 件，请核对。", list.Remarks);
        Assert.Contains("会办件要写明主办单位", Assert.Single(list.Proposals[2].Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("张建国等5人", "", "张建国", 5)]
    [InlineData("张建国、李晓燕等五位委员", "", "张建国、李晓燕", 5)]
    [InlineData("张建国（等3名委员）", "", "张建国", 3)]
    [InlineData("张建国及其他4位委员", "", "张建国", 5)]
    [InlineData("张建国等", "6", "张建国", 6)]
    [InlineData("张建国", "3人", "张建国", 3)]
    [InlineData("张建国 李晓燕", "2", "张建国、李晓燕", null)]
    public void Who_is_not_named_is_counted(string proposers, string count, string names, int? signatories)
    {
        Proposal proposal = Good(Read(Title, Days, "案号|案由|提案人|人数|承办方式", $"1|关于甲事的建议|{proposers}|{count}|独办")).Proposal;
        Assert.Equal((names, signatories), (string.Join('、', proposal.Proposers.Select(one => one.Name)), proposal.Signatories));
    }

    [Theory]
    [InlineData("张建国等", "", "请逐一列出全部提案人")]
    [InlineData("张建国、李晓燕、王志强", "2", "写明提案人共 2 位，列出的有 3 位")]
    [InlineData("张建国等5人", "6", "请核对")]
    [InlineData("张建国", "若干", "应为数")]
    public void A_count_that_cannot_be_is_asked_about(string proposers, string count, string sentence) => Assert.Contains(
        Read(Title, Days, "案号|案由|提案人|人数|承办方式", $"1|关于甲事的建议|{proposers}|{count}|独办").Proposals[0].Problems,
        problem => problem.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void What_no_column_and_no_title_says_is_asked_once()
    {
        ListReading list = Read("提案交办清单", "序号|案号|案由|提案人", "1|1|关于甲事的建议|张建国", "2|2|关于乙事的建议|李晓燕");
        Assert.Equal([ListFact.Level, ListFact.TermAndSession, ListFact.HandedOver, ListFact.Role], list.Missing);
        Assert.Empty(list.Good);
        Assert.All(list.Proposals, one => Assert.Empty(one.Problems));
        ListReading answered = Read(
            Book.Of("提案交办清单", "序号|案号|案由|提案人", "1|1|关于甲事的建议|张建国"), "清单.xlsx",
            new ListChoices(Level: "市政协", TermAndSession: "8届6次会议", HandedOver: "2026-03-15", Role: HandlingRole.Sole));
        Assert.Empty(answered.Missing);
        Assert.Equal(HandlingRole.Sole, Good(answered).Proposal.Role);
    }

    [Fact]
    public void The_file_s_name_says_what_the_title_does_not_and_a_contradiction_is_asked()
    {
        string[] rows = ["交办日：2026.3.15", "案号|案由|提案人|承办方式", "1|关于甲事的建议|张建国|独办", "2|关于乙事的建议|张建国|独办"];
        Assert.Empty(Read(Book.Of(rows), "市政协八届六次会议提案清单.xlsx").Missing);
        ListReading other = Read(Book.Of(["市政协八届五次会议提案", .. rows]), "市政协八届六次会议提案清单.xlsx");
        Assert.Equal([ListFact.TermAndSession], other.Missing);
        Assert.Contains(other.Remarks, remark => remark.Contains("届次写得不一致", StringComparison.Ordinal));
    }

    [Fact]
    public void Proposals_of_deputies_are_set_aside_and_counted()
    {
        ListReading list = Read(Title, Days, "类型|编号|案由|提案人|承办方式", "提案|1|关于甲事的建议|张建国|独办", "人大建议|2|关于乙事的建议|李晓燕|独办",
            "提案|3|关于丙事的建议|王志强|独办");
        Assert.Equal(["1", "3"], list.Proposals.Select(one => one.Number));
        Assert.Equal([5], list.DeputyRows);
        ListReading sections = Read(Title, Days, Heading, "一、政协提案（1件）", "1|1|关于甲事的建议|张建国|独办", "二、人大代表建议（1件）",
            "2|1|关于乙事的建议|李晓燕|独办");
        Assert.Equal(["1"], sections.Proposals.Select(one => one.Number));
        Assert.Equal([7], sections.DeputyRows);
    }

    [Fact]
    public void Hidden_rows_are_named_and_registered_only_when_the_clerk_says_so()
    {
        Book book = new Book().Raw("一", "", Book.Rows([Title, Days, Heading, "1|1|关于甲事的建议|张建国|独办"])
            + Book.Row(5, "hidden=\"1\"", [.. "2|2|关于乙事的建议|李晓燕|独办".Split('|').Select((text, i) => Book.Text(i, 5, text))]));
        ListReading list = Read(book);
        Assert.Equal("1", Assert.Single(list.Good).Number);
        Assert.Contains(list.Remarks, remark => remark.Contains("第 5 行是隐藏行", StringComparison.Ordinal));
        Assert.Equal(2, Read(book, "清单.xlsx", new ListChoices(IsWithHidden: true)).Good.Count());
    }

    [Fact]
    public void A_title_or_a_tab_of_one_part_says_the_part_of_all_rows()
    {
        ListReading list = Read("市政协八届六次会议提案会办件清单（市民政局）", Days, "案号|案由|提案人|主办单位", "1|关于甲事的建议|张建国|市教育局");
        Assert.Equal((HandlingRole.CoHandler, "市教育局"), (Good(list).Proposal.Role, Good(list).Proposal.Lead!.Name));
        Book tab = new Book().Sheet("独办件", "市政协八届六次会议提案", "2026年3月15日交办", "案号|案由|提案人", "1|关于甲事的建议|张建国");
        Assert.Equal(HandlingRole.Sole, Good(Read(tab)).Proposal.Role);
        Assert.Equal([ListFact.Role], Read("市政协八届六次会议提案主办、会办清单（市民政局）", Days, "案号|案由|提案人", "1|关于甲事的建议|张建国").Missing);
    }

    [Fact]
    public void Ticks_and_we_ourselves_are_the_bureau()
    {
        ListReading list = Read(Title, Days, "案号|案由|提案人|主办|独办", "1|关于甲事的建议|张建国||√", "2|关于乙事的建议|李晓燕|我局|");
        Assert.Equal([HandlingRole.Sole, HandlingRole.Lead], list.Proposals.Select(one => one.Read!.Proposal.Role));
    }

    [Fact]
    public void A_row_that_leaves_out_what_others_say_is_that_row_s_problem()
    {
        ListReading list = Read(Title, "案号|案由|提案人|交办日期|承办方式", "1|关于甲事的建议|张建国|2026-03-15|独办", "2|关于乙事的建议|李晓燕||独办",
            "3|关于丙事的建议|王志强|2026-03-15|");
        Assert.Empty(list.Missing);
        Assert.Equal("1", Assert.Single(list.Good).Number);
        Assert.StartsWith("“交办日期”没有填写", Assert.Single(list.Proposals[1].Problems), StringComparison.Ordinal);
        Assert.StartsWith("没有写明承办方式", Assert.Single(list.Proposals[2].Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("办理意见", "主办", HandlingRole.Lead, null)]
    [InlineData("方式", "会办（主办：市财政局）", HandlingRole.CoHandler, "市财政局")]
    [InlineData("承办类别", "单独办理", HandlingRole.Sole, null)]
    public void A_column_whose_cells_say_the_part_is_known_by_them(string heading, string way, HandlingRole role, string? lead)
    {
        Proposal proposal = Good(Read(Title, Days, $"案号|案由|提案人|{heading}", $"1|关于甲事的建议|张建国|{way}",
            $"2|关于乙事的建议|张建国|{way}")).Proposal;
        Assert.Equal((role, lead), (proposal.Role, proposal.Lead?.Name));
    }

    [Fact]
    public void The_second_column_called_unit_is_not_the_proposer_s()
    {
        ListReading list = Read(Title, Days, "案号|案由|姓名|单位|电话|单位|方式", "1|关于甲事的建议|张建国|市一中|13500000001|市民政局|主办");
        Assert.Equal("市一中", Good(list).Proposal.Proposers[0].Unit);
        Assert.Contains("没有取用的列：“单位”。", list.Remarks);
    }

    [Fact]
    public void A_section_above_the_heading_and_notes_below_the_list_are_understood()
    {
        ListReading list = Read(Title, Days, "（一）独办件", "案号|案由|提案人", "1|关于甲事的建议|张建国", "（二）主办件", "2|关于乙事的建议|李晓燕", "注：请于6月30日前办结。",
            "市政协提案委员会", "第 1 页 共 1 页");
        Assert.Equal([HandlingRole.Sole, HandlingRole.Lead], list.Proposals.Select(one => one.Role));
        Assert.Contains("第 8 行是说明：注：请于6月30日前办结。", list.Remarks);
        Assert.Contains("第 9 行只有“市政协提案委员会”，没有当作提案。", list.Remarks);
    }

    [Fact]
    public void Particulars_and_contacts_are_taken_over()
    {
        Proposal proposal = Good(Read(Title, Days,
            "案号|案由|提案人|界别|工作单位及职务|联系电话|邮箱|通讯地址|邮编|类别|督办领导|是否公开|承办科室|经办人|联系电话|收文编号|备注|承办方式",
            "185（重点）|关于养老的建议|苗方杰|社会福利和社会保障界|市第一中学教师|13500000001|miao@example.com|濮阳市人民路1号|457000|社会建设|张市长|是|养老服务科|孙丽|4440001|收〔2026〕8|尽快办理|主办")).Proposal;
        Assert.Equal(new Proposer("苗方杰", false, "miao@example.com", "市第一中学教师", "社会福利和社会保障界", "13500000001", "457000 濮阳市人民路1号"),
            proposal.Proposers[0]);
        Assert.Equal(new Particulars("濮政督〔2026〕12号", "收〔2026〕8", "社会建设", "张市长", true, "养老服务科", "孙丽", "尽快办理"),
            proposal.Particulars);
        Assert.True(proposal.IsKey);
    }

    [Fact]
    public void Every_problem_of_a_row_is_told_with_the_list_s_own_words()
    {
        IReadOnlyList<string> problems = Read(Title, Days, "提案号|标题|提案者|承办方式", "1|甲事|张建国|独办", "|乙事|王|看情况").Proposals[1].Problems;
        Assert.Contains(problems, problem => problem.StartsWith("“提案号”没有填写", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("只有姓氏", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("“承办方式”写的是“看情况”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_names_nobody_s_unit_asks_whose_it_is()
    {
        string[] rows = ["市政协八届六次会议提案清单", Days, "案号|案由|提案人|主办单位", "1|关于甲事的建议|张建国|市教育局"];
        ListReading list = Read(rows);
        Assert.Equal([ListFact.Ownership], list.Missing);
        Assert.Equal(1, list.OthersCount);
    }

    [Fact]
    public void A_merged_title_right_above_the_heading_is_no_part_of_it()
    {
        Book book = new Book().Raw("一", "", Book.Rows(["市政协八届六次会议提案交办清单", "案号|案由|提案人|承办方式|交办日期", "1|关于甲事的建议|张建国|独办|2026-03-15"]),
            Book.Merges("A1:E1"));
        Assert.Equal("1", Good(Read(book)).Proposal.Number);
    }

    [Theory]
    [InlineData("市政协八届六次会议提案交办清单（市教育局）", true)]
    [InlineData("市政协八届六次会议提案交办清单（民政局）", false)]
    [InlineData("市政协八届六次会议提案交办清单（定稿）", false)]
    public void A_list_of_another_unit_is_not_taken_for_the_bureau_s(string title, bool isAsked) => Assert.Equal(
        isAsked ? [ListFact.Ownership] : [], Read(title, Days, Heading, "1|1|关于甲事的建议|张建国|独办").Missing);

    [Fact]
    public void Grades_are_no_subject_and_a_rank_is_no_number()
    {
        ListReading list = Read(Title, Days, "序号|案号|案由|提案人|类别|承办方式", "1|33|关于甲事的建议|张建国|A|独办", "2|34|关于乙事的建议|李晓燕|B类|独办");
        Assert.Null(Good(list).Proposal.Particulars!.Category);
        Assert.Equal(["33", "34"], list.Proposals.Select(one => one.Number));
        Assert.Null(SheetFileTests.Open(Book.Of("序号|姓名", "1|张建国")).Sheets.Select(ListHeader.Find).Single());
    }

    [Fact]
    public void The_clerk_s_columns_come_before_the_guess()
    {
        string[] rows = [Title, Days, "案号|案由|提案人|办理|承办方式", "1|关于甲事的建议|张建国|2026-05-31|独办"];
        ListChoices choices = new(new Dictionary<int, ListField> { [3] = ListField.NoticeDue });
        Assert.Equal(new DateOnly(2026, 5, 31), Good(Read(Book.Of(rows), "清单.xlsx", choices)).Proposal.NoticeDue);
        Assert.Contains("没有取用的列：“办理”。", Read(rows).Remarks);
    }

    [Fact]
    public void Sections_may_name_the_meeting_and_the_level()
    {
        ListReading list = Read("八届六次会议提案交办清单", "交办日期：2026-03-15", Heading, "一、市政协八届六次会议提案（1件）", "1|1|关于甲事的建议|张建国|独办",
            "二、市政协八届平时提案（1件）", "2|1|关于乙事的建议|李晓燕|独办", "三、县政协提案（1件）", "3|1|关于丙事的建议|王志强|独办");
        Assert.Equal([("市", (int?)6), ("市", null), ("县", 6)], list.Proposals
            .Select(one => (one.Read!.Proposal.Level, one.Read.Proposal.Session)));
    }

    [Fact]
    public void A_tab_of_proposals_between_sessions_in_a_file_of_a_meeting_is_asked_about()
    {
        Book book = new Book().Sheet("平时提案", "交办日期：2026-03-15", "案号|案由|提案人|承办方式", "1|关于甲事的建议|张建国|独办");
        ListReading list = Read(book, "市政协八届六次会议提案清单.xlsx");
        Assert.Equal([ListFact.TermAndSession], list.Missing);
        Assert.Contains(list.Remarks, remark => remark.Contains("又写有平时提案", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_goes_on_with_the_one_above_is_named()
    {
        ListReading list = Read(Title, Days, "案号|案由|提案人|主办单位|会办单位", "1|关于甲事的建议|张建国|市民政局|市财政局", "|||  |市残联",
            "2|关于乙事的建议|李晓燕|市民政局|");
        Assert.Equal(["市财政局", "市残联"], list.Proposals[0].Read!.Proposal.Others!.Select(unit => unit.Name));
        Assert.Contains("第 5 行没有案号和案由，作为第 4 行的续行读取，请核对。", list.Remarks);
    }

    [Fact]
    public void A_second_table_with_other_columns_is_not_read_as_rows()
    {
        ListReading list = Read(Title, Days, Heading, "1|1|关于甲事的建议|张建国|独办", "", "案号|提案人|主办单位|案由|备注", "2|李晓燕|市残联|关于乙事的建议|");
        Assert.Single(list.Proposals);
        Assert.Contains(list.Remarks, remark => remark.Contains("第 6 行像是另一张表的表头", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("承办单位|承办方式", "市民政局、市财政局|会办", "没有写明谁主办、谁会办")]
    [InlineData("承办单位", "市民政局、市财政局", "看不出本单位是独办、主办、会办还是分办")]
    [InlineData("承办单位", "市残联（主办）、市财政局、市民政局（会办）", "没有写明“市财政局”是主办还是会办")]
    [InlineData("主办单位|会办单位", "市民政局|市财政局、市民政局", "本单位同时写在")]
    [InlineData("主办单位|办理方式", "市民政局|分办", "两处不符")]
    public void A_role_in_two_ways_is_asked_about(string heading, string units, string sentence) => Assert.Contains(
        Read("市政协八届六次会议提案清单", Days, $"案号|案由|提案人|{heading}", $"1|关于甲事的建议|张建国|{units}").Proposals[0].Problems,
        problem => problem.Contains(sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("提案（建议）编号|提案（建议）标题|提案者|承办单位（主办、会办）", "185|关于养老的建议|苗方杰|市民政局（主办）")]
    [InlineData("提 案 编 号|案　　由|提案委员姓名|牵头承办单位", "第 185 号|《关于养老的建议》|苗方杰|濮阳市民政局机关")]
    [InlineData("序号|案号*|案由（标题）|提案人/单位|主办部门", "9|185.0|关于养老的建议|苗方杰|民政局")]
    [InlineData("编号|题名|提出人|主（会）办单位", "提案第185号|关于养老的建议|苗方杰|市民政局（主办）、市残联（会办）")]
    [InlineData("立案号|案由|第一提案人姓名|承办单位 1|承办方式", "No.185|关于养老的建议|苗 方 杰|市民政局|主办")]
    public void Headings_are_known_in_the_words_of_other_offices(string heading, string row)
    {
        ListReading list = Read("市政协八届六次会议提案交办表", Days, heading, row, row.Replace("185", "186", StringComparison.Ordinal));
        Proposal proposal = Good(list).Proposal;
        Assert.Equal(("185", "关于养老的建议", "苗方杰", HandlingRole.Lead), (proposal.Number, proposal.Subject,
            proposal.Proposers[0].Name, proposal.Role));
    }

    [Theory]
    [InlineData("濮阳市政协八届六次会议", "交办时间：2026/3/15", "市", "2026-03-15")]
    [InlineData("政协第八届濮阳市委员会第六次会议提案", "二〇二六年三月十五日交办", "市", "2026-03-15")]
    [InlineData("关于交办市政协八届六次会议提案的通知", "交办日期|2026-03-15", "市", "2026-03-15")]
    [InlineData("市人大代表建议和市政协八届六次会议提案交办清单", "交办日期：2026-03-15", "市", "2026-03-15")]
    [InlineData("濮阳市第八届政协第六次会议提案", "交办日期:2026.03.15", "市", "2026-03-15")]
    [InlineData("政协濮阳市八届六次会议提案一览表", "2026年3月15日交办，6月20日前答复", "市", "2026-03-15")]
    [InlineData("2026年市政协八届六次会议重点提案分办表", "市政府办于 2026 年 3 月 15 日交办", "市", "2026-03-15")]
    public void The_title_is_understood_in_other_words(string title, string day, string level, string handedOver)
    {
        Proposal proposal = Good(Read(title, day, Heading, "1|1|关于甲事的建议|张建国|独办")).Proposal;
        Assert.Equal((level, 8, 6, handedOver), (proposal.Level, proposal.Term, proposal.Session,
            $"{proposal.HandedOver:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_table_in_a_notice_of_Word_is_a_list_and_a_form_is_none()
    {
        WordFile notice = WordFile.Lines(["关于交办市政协八届六次会议提案的通知", "各承办单位：", .. Enumerable.Range(1, 20)
            .Select(i => $"第{i}段，请认真办理。"), "请于2026年6月30日前办结。", "2026年3月15日交办"])
            .Rows(["案号", "案由", "提案人", "承办单位"], ["1", "关于甲事的建议", "张建国", "市民政局（独办）"], ["2", "关于乙事的建议", "李晓燕", "市教育局（独办）"]);
        SheetReading file = SheetFile.Open("通知.docx", notice.Bytes());
        ListReading list = new ListReader(ProposalFormTests.Levels, "濮阳市民政局").Read(file.Sheets[0], "通知.docx", new ListChoices())!;
        Assert.Equal((new DateOnly(2026, 3, 15), new DateOnly(2026, 6, 30)), (Good(list).Proposal.HandedOver,
            Good(list).Proposal.NoticeDue!.Value));
        Assert.Equal(1, list.OthersCount);
        _ = Assert.IsType<Office.Intake.ListFound>(Office.Intake.ProposalFile.Read("通知.docx", notice.Bytes(),
            ProposalFormTests.Levels));
        _ = ProposalFormTests.Single(Office.Intake.ProposalFile.Read("表.docx", ProposalFormTests.Form().Bytes(),
            ProposalFormTests.Levels));
    }

    private static Office.Intake.ReadProposal Good(ListReading list)
    {
        Assert.True(list.Good.Any(), string.Join('\n', list.Proposals.SelectMany(one => one.Problems).Concat(list.Missing
            .Select(one => $"{one}"))));
        return list.Good.First().Read!;
    }

    private static ListReading Read(params string[] rows) => Read(Book.Of(rows));

    private static ListReading Read(Book book, string file = "清单.xlsx", ListChoices? choices = null) =>
        new ListReader(ProposalFormTests.Levels, "濮阳市民政局").Read(SheetFileTests.Open(book).Sheets[0], file, choices
            ?? new ListChoices())!;
}
