; Starts the program with every session, in the tray. For the whole machine, so that the entry is the
; administrator's: the program shows it and does not touch it.
!macro customInstall
  WriteRegStr HKLM "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" --hidden'
!macroend

!macro customUnInstall
  DeleteRegValue HKLM "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
!macroend

; In place of electron-builder's own, which needs PowerShell to end a program: without it, it asks the
; window to close, which hides it, and a silent upgrade then gives up. What was being sent is queued again
; by the next start. Ends with 2 when the program could not be ended.
!macro customCheckAppRunning
  StrCpy $R1 0
  ${Do}
    nsExec::Exec `"$CmdPath" /C tasklist /FI "IMAGENAME eq ${APP_EXECUTABLE_FILENAME}" /FO CSV /NH | "$SYSDIR\findstr.exe" /B /I /C:"\"${APP_EXECUTABLE_FILENAME}\""`
    Pop $R0
    ${If} $R0 != 0
      ${ExitDo}
    ${EndIf}
    ${If} $R1 = 0
      MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION "$(appRunning)" /SD IDOK IDOK +2
      Quit
    ${EndIf}
    ${If} $R1 > 9
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(appCannotBeClosed)" /SD IDCANCEL IDRETRY +3
      SetErrorLevel 2
      Quit
    ${EndIf}
    DetailPrint "$(appClosing)"
    nsExec::Exec `"$SYSDIR\taskkill.exe" /F /IM "${APP_EXECUTABLE_FILENAME}"`
    Pop $R0
    Sleep 500
    IntOp $R1 $R1 + 1
  ${Loop}
!macroend
