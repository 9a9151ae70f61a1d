using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Voice.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ConcernAlerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AlertStage",
                table: "Concerns",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Raised");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "AlertedAt",
                table: "Concerns",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "NextAlertAt",
                table: "Concerns",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Urgent",
                table: "Concerns",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "AlertKey",
                table: "AspNetUsers",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "AlertMobile",
                table: "AspNetUsers",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ConcernAlerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Urgent = table.Column<bool>(type: "boolean", nullable: false),
                    Escalated = table.Column<bool>(type: "boolean", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Fault = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConcernAlerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConcernAlerts_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // What waits since before there were alerts is told like the rest; what was seen, or goes to another desk, is not.
            migrationBuilder.Sql("""
                UPDATE "Concerns" SET "NextAlertAt" = "RaisedAt"
                WHERE "SeenAt" IS NULL AND "Categories" NOT IN ('complaint', 'ring-me', 'complaint;ring-me', 'ring-me;complaint')
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_NextAlertAt",
                table: "Concerns",
                column: "NextAlertAt",
                filter: "\"SeenAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ConcernAlerts_MadeAt",
                table: "ConcernAlerts",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_ConcernAlerts_Open",
                table: "ConcernAlerts",
                column: "AccountId",
                unique: true,
                filter: "\"SentAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConcernAlerts");

            migrationBuilder.DropIndex(
                name: "IX_Concerns_NextAlertAt",
                table: "Concerns");

            migrationBuilder.DropColumn(
                name: "AlertStage",
                table: "Concerns");

            migrationBuilder.DropColumn(
                name: "AlertedAt",
                table: "Concerns");

            migrationBuilder.DropColumn(
                name: "NextAlertAt",
                table: "Concerns");

            migrationBuilder.DropColumn(
                name: "Urgent",
                table: "Concerns");

            migrationBuilder.DropColumn(
                name: "AlertKey",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "AlertMobile",
                table: "AspNetUsers");
        }
    }
}
